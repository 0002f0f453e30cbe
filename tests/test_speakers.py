"""Tables of who is no source though his verb, or a word like it, stands by; and of who is one in nearly its words."""

import pytest
from test_article import Case, shown, table

DEEDS = [
    Case("what was approved", "بدأ تطبيق العقوبات التي أقرها المجلس أمس.", []),
    Case("what was admitted", "أقر المجلس بأن العقوبات شديدة.", ["أقر = org:المجلس"]),
    Case("what a place saw", "تضررت المزارع من العواصف التي شهدتها المحافظة أمس.", []),
    Case("what was fixed", "وزعت الجوائز وفق الشروط التي حددتها الجامعة.", []),
    Case("as what happened elsewhere", "لن تنهار السوق كما ذهبت شركات كثيرة.", []),
    Case("a turn and no words before the verb", "إلى ذلك، يجمع معرض الكتاب ناشري المنطقة.", []),
    Case("what is estimated at", "افتتح الجسر الذي تقدر تكلفته بمليار ريال.", []),
    Case("who estimates", "وقدرت وزارة النقل تكلفة الجسر بمليار ريال.", ["قدرت = org:وزارة النقل"]),
    Case("a deed ascribed", "نسبت وزارة الدفاع الهجوم إلى تنظيم القاعدة.", []),
    Case("who came", "جاء وزير الصحة ليؤكد للحضور أن العيادة آمنة: زارها مرتين.", []),
    Case("what stands in a report", "وجاء في تقرير البنك الدولي أن النمو تراجع.", ["جاء = org:البنك الدولي"]),
    Case("what is added to a thing", "نصر إلهي آخر تضيفه إيران إلى سجلها.", []),
    Case("as a country finds", "شكرهم على ما يجده لبنان من دعم.", []),
    Case("in another's name", "نقل الأمير طلال بن ماجد التعازي نيابة عن الملك سامر.", []),
    Case("a noun spelled like the perfect", "الاستهتار بحق ورأي المواطن خطأ: فهو شريك.", []),
    Case("no less than", "يشترط معدل لا يقل عن فصلين: هذا شرط سامر.", []),
    Case("by rules", "تحسب الرسوم وفقا لأحكام الوثيقة ووفق قرار مجلس الوزراء.", []),
    Case("a verb that the lexicon lacks", "سمع الأسئلة والتي تمحورت حول السد، وأكد أن السد آمن.", ["أكد = !"]),
    Case("what a thing of no name does", "يقي اللقاح من المرض الذي ينقله البعوض.", []),
    Case(
        "what a known surname told",
        "قال سامر براكويت إن السد آمن. وهذا هو الخبر الذي أعلنه براكويت.",
        ["قال = person:سامر براكويت", "أعلنه = person:سامر براكويت"],
    ),
    Case("with a calm tongue", "كان الرد بلسان هادئ ودون انفعال.", []),
    Case("whose tongue a spokesman is", "قال ناطق بلسان وزارة النقل إن السد آمن.", ["قال = org:وزارة النقل"]),
    Case("regret by whose tongue", "أعرب متحدث بلسان قصر المدار عن أسفه للحادث.", ["بلسان = org:قصر المدار"]),
    Case("in a hero's tongue", "وصل سامر بلسان وزارة النقل إلى الناس.", []),
    Case(
        "what is told of somebody's thoughts",
        "قال سامر الحداد إن المخربين يعتقدون أن الطريق مفتوح.",
        ["قال = person:سامر الحداد"],
    ),
    Case(
        "what experts think",
        "قال سامر الحداد إن الخبراء يعتقدون أن الطريق مفتوح.",
        ["قال = person:سامر الحداد", "يعتقدون = ?الخبراء"],
    ),
    Case(
        "what a poll's people think",
        "وأكد التقرير أن غالبية المستطلعين يرون أن السد آمن.",
        ["أكد = doc:التقرير", "يرون = ?غالبية المستطلعين"],
    ),
    Case("what people used to think", "وكان الأهالي يعتقدون أن السد آمن.", []),
    Case("not confirmed, told in passing", "غير أن الوزارة لم تؤكد الأمر.", []),
    Case("not confirmed", "ولم تؤكد الوزارة الأمر.", ["deny تؤكد = org:الوزارة"]),
    Case("whoever follows it", "والمتابع لأسواق النفط يلاحظ أن الأسعار هبطت.", []),
    Case("one who follows it", "وقال متابع لأسواق النفط إن الأسعار هبطت.", ["قال = ?متابع لأسواق النفط"]),
    Case("behind a meeting's noun", "وأعلن بعد اجتماع مجلس الوزراء أمس أن السد آمن.", ["أعلن = !"]),
    Case("a text's noun", "وجاء في تقرير لجنة التحقيق أن السد آمن.", ["جاء = org:لجنة التحقيق"]),
    Case("a noun behind a masdar", "وتتطلب الحالة إجراء كشف طبي شامل للمصاب لأنها خطيرة.", []),
    Case("a thing's name in marks", "واختتم مهرجان المدار «بسواعد شبابنا نبني أحلامنا الكبيرة» فعالياته أمس.", []),
    Case(
        "somebody explains in marks",
        "ويشرح سامر الحداد: «نبني السد ونرمم الطريق في شهرين».",
        ["يشرح = person:سامر الحداد"],
    ),
    Case("what I did", "وقد حذرتُ لجنة السدود من التساهل.", []),
    Case("what she did", "وقد حذرتْ لجنة السدود من التساهل.", ["حذرتْ = org:لجنة السدود"]),
    Case("a quoted object of an act", "وزير الخارجية يحمل «رسائل طمأنة» إلى المنطقة.", []),
]


ENDS = [
    Case("an object that does not agree", "وقرأ الوفد الرسائل وأكد أنها صحيحة.", ["أكد = org:الوفد"]),
    Case("a masculine object of a feminine body", "منحت اللجنة التاجر مهلة وأكدت أنها أخيرة.", ["أكدت = org:اللجنة"]),
    Case("an adjective that agrees", "وقرأت الهيئة العليا الرسائل وأكدت أنها صحيحة.", ["أكدت = org:الهيئة العليا"]),
    Case("drawing attention", "ولفت المجلس النظر إلى أن السد قديم.", ["لفت = org:المجلس"]),
]

NAMES = [
    Case("a given name like two clubs", "قالت ناديا يوسف إن السد آمن.", ["قالت = person:ناديا يوسف"]),
    Case("an office, a quoted name", 'قال أمين الطائف "المهندس سامر الحداد" إنه آمن.', ["قال = person:سامر الحداد"]),
    Case("a surname in kaf", "قال جون كواتس نائب رئيس اللجنة إن السد آمن.", ["قال = person:جون كواتس"]),
    Case("as an officer", "قال جون كمدير للجنة إن السد آمن.", ["قال = person:جون"]),
    Case(
        "a surname like a nationality",
        "قال اللواء منصور التركي إن السد آمن. وأوضح اللواء التركي أن الماء صاف.",
        ["قال = person:منصور التركي", "أوضح = person:منصور التركي"],
    ),
    Case(
        "a surname that is an ordinary word, at the verb",
        "رفع المدير محمد بن مبارك الزايد التعازي وقال خالد الحمد إنه حزين. وأكد الزايد أن العمل جار.",
        ["قال = person:خالد الحمد", "أكد = person:محمد بن مبارك الزايد"],
    ),
    Case(
        "said to me is no name",
        "قالت تغفري لي إنها حزينة. وقال لي: سنمضي.",
        ["قالت = person:تغفري لي", "قال = !"],
    ),
    Case("a trade that no list has", "وأكد الفوتوغرافي زكي السنان أن الضوء فن.", ["أكد = person:زكي السنان"]),
    Case(
        "a trade and a nationality",
        "وأوضح الكشاف السعودي ثامر النزال أن اللوحة كبيرة.",
        ["أوضح = person:ثامر النزال"],
    ),
    Case(
        "two who speak together and go on together",
        "قال سامر الحداد ويوسف الزهراني إن العمل جار. وأضافا أن السد قريب.",
        [f"{verb} = person:{name}" for verb in ("قال", "أضافا") for name in ("سامر الحداد", "يوسف الزهراني")],
    ),
    Case(
        "two groups, and a participle of both",
        "شدد أعضاء في المجلس وقانونيون، على أهمية العمل، مشيرين إلى أن الدولة جادة.",
        [f"{cue} = ?{name}" for cue in ("شدد", "مشيرين") for name in ("أعضاء في المجلس", "قانونيون")],
    ),
    Case(
        "one after two who spoke",
        "قال سامر الحداد ويوسف الزهراني إن العمل جار. وقالت المديرة ليلى الحمد إنه تم، مؤكدة أن السد قريب.",
        [
            "قال = person:سامر الحداد",
            "قال = person:يوسف الزهراني",
            *[f"{cue} = person:ليلى الحمد" for cue in ("قالت", "مؤكدة")],
        ],
    ),
    Case("what ف begins is not joined", "وحسب مصادر مطلعة فالاتحاد السعودي يفاضل.", ["حسب = ?مصادر مطلعة"]),
    Case(
        "who acts after two who spoke",
        "قال سامر الحداد ويوسف الزهراني إن العمل جار. واجتمع المسؤولون في السد، مؤكدين أنه آمن.",
        ["قال = person:سامر الحداد", "قال = person:يوسف الزهراني", "مؤكدين = ?المسؤولون في السد"],
    ),
    Case("so many behind أن", "غير أن كثيرا من الخبراء أكدوا أن السد آمن.", ["أكدوا = ?كثيرا من الخبراء"]),
    Case("a number of texts, and its verb", "أكد عدد من الأبحاث أن السد آمن.", ["أكد = doc:عدد من الأبحاث"]),
    Case("so many, told", "سافر خالد الحربي أمس. وأبلغ عددا من المسؤولين أنه آمن.", ["أبلغ = person:خالد الحربي"]),
    Case(
        "who acts behind a turn",
        "قال خالد الحربي إن الفوز سهل. من جهته قدم المدرب سامر الحداد شكره للاعبين، وقال إن السد آمن.",
        ["قال = person:خالد الحربي", "قال = person:سامر الحداد"],
    ),
    Case("no pronoun in ة", "وقالت الربانة ليلى الحمد إن السفينة وصلت.", ["قالت = person:ليلى الحمد"]),
    Case("God as an object", "ودعا الدكتور خالد المصلح الله أن يحفظ السد. وقال إنه آمن.", ["قال = person:خالد المصلح"]),
]

PEOPLE = [
    Case("a slash before the name", "قال السيد / يوسف الحداد إن السد آمن.", ["قال = person:يوسف الحداد"]),
    Case("the father tells that it is a name", "قال اللواء صباح بن عايد إن السد آمن.", ["قال = person:صباح بن عايد"]),
    Case("a role behind the name", "قال مانويل نيوير حارس مرمى الفريق إنه جاهز.", ["قال = person:مانويل نيوير"]),
    Case("a surname that is a title", "قال صلاح بن محمد الشيخ ان السد آمن.", ["قال = person:صلاح بن محمد الشيخ"]),
    Case("a surname that is a role", "قال محمد طه فقيه مدير عام الشركة إنه جاهز.", ["قال = person:محمد طه فقيه"]),
    Case("his office between dashes", "واعتبر سامر الحداد -مدير السد- أنه آمن.", ["اعتبر = person:سامر الحداد"]),
    Case("what is held to be", "تعتبر الشركة رائدة في المجال وأن السوق كبيرة.", []),
    Case("the most prominent", "زار الوفد أبرز الفعاليات السياحية وعودة السوق.", []),
    Case("a great matter", "العفو أمر كبير، لا يقدر عليه إلا من قال: عفوت.", []),
    Case("by my experience", "هذا جميل وحسب تجربتي في السوق.", []),
    Case("whom one asks for rain", "وسأل العلي القدير: اسقنا الغيث.", []),
]

ENDS_OF_TEXTS = [
    Case("official figures", "وأظهرت الإحصاءات الرسمية أن العدد كبير.", ["أظهرت = doc:الإحصاءات الرسمية"]),
    Case("a study's overseers", "كشفت دراسة حديثة أشرف عليها باحثون أن السد آمن.", ["كشفت = doc:دراسة حديثة"]),
    Case("unveiling", 'كشفت شركة "سوني" اليابانية النقاب عن هاتفها.', ["كشفت = org:شركة سوني اليابانية"]),
    Case("a verb spelled like a document", "وقد كشف استطلاع للرأي أن السد آمن.", ["كشف = doc:استطلاع للرأي"]),
    Case("what I shall do", "وقال نايف بن عيسى سأرفع الأمر إن السد آمن.", ["قال = person:نايف بن عيسى"]),
    Case("forces loyal to somebody", "بحسب القوات الموالية لهادي، السد آمن.", ["بحسب = org:القوات الموالية لهادي"]),
    Case("a network of carrying", "العطل في شبكة نقل المعلومات وأن السد آمن.", []),
    Case("those who were called", "دعت الوزارة 20 مرشحا للوظائف. ودعت مرشحين آخرين.", []),
]

BODIES = [
    Case("an agency by its nationality", "ارتفعت الأسعار وفقا للألمانية.", ["وفقا = dpa"]),
    Case("a nationality that describes", "تطبق الرسوم وفقا للقواعد الألمانية.", []),
    Case("an official agency", "قالت وكالة الأنباء الكويتية الرسمية إن السد آمن.", ["قالت = kuna"]),
    Case("one without a country", "قالت وكالة الأنباء الرسمية إن السد آمن.", ["قالت = agency:وكالة الأنباء الرسمية"]),
    Case("a company unknown", "قالت جليسك في تقرير لها إن السوق كبيرة.", ["قالت = org:جليسك"]),
    Case("a woman's surname", "قرأت آشلي جيبس الدراسة. وقالت جيبس إن السوق كبيرة.", ["قالت = person:آشلي جيبس"]),
    Case("a man unknown", "قال جيانج في رسالة له إن السوق كبيرة.", ["قال = person:جيانج"]),
    Case("a club", "أعلن أتلتيكو أن اللاعب وقع.", ["أعلن = org:أتلتيكو"]),
    Case("a health office's head", "أوضح مدير صحة عسير الدكتور سامر الحداد أنه آمن.", ["أوضح = person:سامر الحداد"]),
    Case("a rank's branch", "قال العميد ركن طيار أحمد الحداد إن السد آمن.", ["قال = person:أحمد الحداد"]),
    Case(
        "a rank after whom one speaks for",
        "قال الناطق باسم قوات التحالف العميد ركن أحمد الحداد إن السد آمن.",
        ["قال = person:أحمد الحداد"],
    ),
]

HEADLINES = [
    Case("whom one greets", "القيادة تطمئن مصر بأن السد اكتمل.", ["تطمئن = org:القيادة"]),
    Case("whom one warns", "الوزارة تحذر الشركة من أن السد قديم.", ["تحذر = org:الوزارة"]),
    Case("a dateline before a verb", "القاهرة تعلن وزارة الصحة أن السد آمن.", ["تعلن = org:وزارة الصحة"]),
    Case("and that", "حرب بين العرب والفرس وأن السد قديم.", []),
    Case("what carries things", "وصلت الطائرة والتي تنقل الحطام إلى أن يفحص.", []),
    Case("strengthening and spreading", "تسهم البرامج في تعزيز ونشر ثقافة الحوار: هي الأساس.", []),
]

OBJECTS = [
    Case("an accusative plural", "كما نبه سائقي السيارات وحذر المصابين بالربو من الغبار.", ["حذر = !"]),
    Case("one written as many do", "قال المواطنين إن السد آمن.", ["قال = ?المواطنين"]),
    Case("whom something made act", "عرض الأسباب التي دعت الحكومة للتريث: قلة الماء.", []),
    Case("who said in a relative clause", "زار المدينة التي قالت الحكومة إنها آمنة.", ["قالت = org:الحكومة"]),
    Case("a passive in a relative clause", "قيادة الحركة التي يعتقد أنها في المدينة.", []),
    Case("many men before one verb", "وهرب اللصوص المحترفون كما ذكرت أن السد آمن.", ["ذكرت = !"]),
    Case("because of", "تقول سلمى الحداد بحكم سفرها إن السد آمن.", ["تقول = person:سلمى الحداد"]),
    Case(
        "whom a country reassures",
        "وقال الوزير إن البحرين طمأنت الهند بأن السد آمن.",
        ["قال = person:الوزير", "طمأنت = org:البحرين"],
    ),
    Case(
        "a country behind a verb of his",
        "زار سامر الحداد البلدة ودعا إيران إلى أن تفتح السد.",
        ["دعا = person:سامر الحداد"],
    ),
    Case("a country that speaks", "أعلنت إيران أن السد آمن.", ["أعلنت = org:إيران"]),
    Case(
        "whom somebody informs",
        "قال سامر الحداد إنه تأخر وأعلم لاعبيه بأن السد آمن.",
        ["قال = person:سامر الحداد"],
    ),
    Case("whom he addresses", 'حضر سامر الحداد وخاطب الشباب بقوله: "السد آمن".', ["خاطب = person:سامر الحداد"]),
    Case("to whom he promises", "ووعد السكان بأن السد سيفتح.", ["وعد = !"]),
    Case("who promises", "ووعد مسؤولون بأن السد سيفتح.", ["وعد = ?مسؤولون"]),
    Case("what a matter made them do", "وهو الأمر الذي دعا هذا البائع أن يغلق متجره.", []),
    Case("what somebody stressed of a matter", "وهو الأمر الذي أكدت الشركة أنها تداركته.", ["أكدت = org:الشركة"]),
    Case("where some of them live", "رسالة من شيوخ عشائر الموصل والأنبار، قالوا فيها إن السد آمن.", ["قالوا = !"]),
    Case("where he was", "انتهت زيارة الوزير لمصر قال فيها إن السد آمن.", []),
    Case(
        "a platform told twice",
        "وكتب سامر الحداد في تغريدة على تويتر أن السد آمن.",
        ["كتب = person:سامر الحداد @twitter"],
    ),
    Case(
        "nobody but a platform",
        "حضر سامر الحداد. وكتب في تغريدة على تويتر أن السد آمن.",
        ["كتب = person:سامر الحداد @twitter"],
    ),
    Case("who asks where he is", "حضرت الأم. فقال وأين والده؟", []),
    Case("who is parted", "اللهم اكفنا شر دعاة الفرقة بين أتباعه بأنه كاذب.", []),
]

OTHER_SENSES = [
    Case("a foreign name in fa", "وكتب بيتر فليشر المستشار الدولي أن السوق كبيرة.", ["كتب = person:بيتر فليشر"]),
    Case("whom somebody describes", "تدعم الغارات ضد حزب العمال الكردستاني الذي تصفه بأنه إرهابي.", []),
    Case("whose body it is", "قالت الأمانة العامة لسوق عكاظ إن العام حافل.", ["قالت = org:الأمانة العامة لسوق عكاظ"]),
    Case("what is asked for", "هناك مطالب سهلة يطلبها المواطن من العضو وأن السد قديم.", []),
    Case("a Dutch name", "قال لويس فان جال المدير الفني إن الفريق جاهز.", ["قال = person:لويس فان جال"]),
    Case("for the market", "قال سامر فإن السوق كبيرة: اشتروا.", ["قال = person:سامر"]),
    Case("a platform in marks", 'قالت الشركة على موقع التواصل "تويتر"، إن الرحلات توقفت.', ["قالت = org:الشركة"]),
    Case("an agency that rates", 'قالت وكالة "موديز" للتصنيف إن السوق كبيرة.', ["قالت = org:موديز"]),
    Case("a blessing", "والأمير سلمان - أيده الله - غادر لأن السد آمن.", []),
    Case("until it is cleared up", "أوقف الرجل على ذمة التحقيق لأن السد انهار.", []),
    Case("an appearance", "في المقطع يظهر شاب نحيل وأن السد قديم.", []),
    Case("a flag", "وضعوا فوق كل بيت علم فرنسا لأن العيد قريب.", []),
    Case("a paper of its own name", "وعلمت «دنيا الملاعب» أن اللاعب وقع.", ["علمت = outlet:دنيا الملاعب"]),
    Case("a rate", "يشكل العمال ما نسبته 21% من السكان وأن العدد يرتفع.", []),
    Case("who carries feelings", "نقلت السفيرة رغد الحداد مشاعرها عن الإخوة والانتماء.", []),
    Case("an apposition that does not end", "والتقى سامر الحداد، لكنه لم يذكر أن السد قديم.", []),
    Case("a mother by her son", "قالت أم بدر إن السوق كبيرة.", ["قالت = person:أم بدر"]),
    Case("during", "ضخت اليابان المليارات إبان الأزمة لأن السوق انهارت.", []),
    Case("inability", "شكا العامل من تعبه وعدم قدرته على أن يكمل عمله.", []),
    Case("the text of a statement", "وفيما يلي نص البيان: وصل الوفد.", []),
    Case("is called", "أنقذت الشرطة كلبة تدعى «لولو» من الغرق.", []),
    Case("as far as is known", "تعلم الإدارة أن الفريق متعب.", []),
    Case("carries", "وصلت السفينة التي تحمل الغذاء: حمولتها كبيرة.", []),
    Case("through a platform", "أطلق مغردون وسما عبر «تويتر» أن البرنامج سيكون ناجحا.", []),
    Case("an article that is written", "الزميل الذي يكتب مقالاً بعنوان: «السد القديم».", ["يكتب = ?الزميل"]),
    Case("books of the scholars", "وما ورد في بعض كتب الفقهاء عن الفجر وأن السد آمن.", []),
    Case("a matter that is proposed", "هذا هو أمر مطروح، ولكن يجب أن يدرس.", []),
    Case("a matter of degree", "والفرح أمر نسبي لا يخضع لمعايير، لذا المفترض أن يطلب.", []),
    Case("all but unknown", "ولا ريب أن هذا الشاعر شبه مجهول عند كثير من الناس، ذلك أن شعره قديم.", []),
    Case("who was declared missing", "وقالت الشرطة إن الرجل أعلن مفقودا بعد يوم.", ["قالت = org:الشرطة"]),
    Case("a war that is declared", "وكانت بريطانيا قد أعلنت الحرب على ألمانيا.", []),
    Case("a rise that is announced", "وكانت بريطانيا قد أعلنت رفع الضرائب.", ["أعلنت = org:بريطانيا"]),
    Case("guards that are doubled", "كما شددت الهند إجراءات الأمن على حدودها.", []),
    Case("what a country insists on", "كما شددت الهند على حماية حدودها.", ["شددت = org:الهند"]),
    Case("events that a race opens", "في سباق استهل فعاليات «مهرجان البلدة البحري الثاني» أمس.", []),
    Case("who answers questions", "وكان اللقاء مفيدا كما أجابت المدربات على الأسئلة.", []),
    Case("whom an ambulance carries", "وأصيب بكسر، نقل شقيقه إلى مستشفى البلدة.", []),
    Case("the whole world", "وأجمع العالم على أن السد آمن.", []),
    Case("a scientist", "وقال عالم إن السد آمن.", ["قال = ?عالم"]),
    Case("what I believe", "زار سامر الحداد البلدة. وأعتقد وغيري كثيرون أن السد قديم.", []),
    Case("what another believed", "واعتقد كثيرون أن السد قديم.", ["اعتقد = ?كثيرون"]),
    Case("some of the studies", "نشرت دراسات عن السد، حيث ذكرت إحداها أن السد آمن.", ["ذكرت = doc:إحداها"]),
    Case("some of the attacks", "وقعت هجمات دامية نسب بعضها إلى التنظيم المتطرف.", []),
    Case(
        "a daily talk",
        "وقال سامر الحداد إنه آمن. وأضاف في إفادة صحفية يومية أن السد قديم.",
        ["قال = person:سامر الحداد", "أضاف = person:سامر الحداد"],
    ),
    Case(
        "how he said it",
        "حضر سامر الحداد، وقال معلقا: إن السد آمن.",
        ["قال = person:سامر الحداد", "معلقا = person:سامر الحداد"],
    ),
    Case("far from", "فكرة بائسة نقلت اللقاء بعيدا عن الأنصار ليلعبوا هناك.", []),
    Case("a verb that nobody lists", "وأحست أنها تجنت على الشركة، ونفت أن السد قديم.", ["deny نفت = !"]),
    Case("an attack ascribed", "قتل جندي في هجوم نسبته السلطات إلى تنظيم القاعدة.", []),
]

SPEAKERS = [*ENDS, *NAMES, *PEOPLE, *ENDS_OF_TEXTS, *BODIES, *HEADLINES, *OBJECTS, *OTHER_SENSES]

# What parts a verb from who stands behind it, and what joins it to who stands before.
PARTED = [
    Case(
        "past what is brought",
        "تحدث سامر الحداد. وقال في كلمة أمام المنتدى الاقتصادي، المنعقد في صنعاء، إنه متفائل.",
        ["قال = person:سامر الحداد"],
    ),
    Case(
        "before what is brought",
        "وكان سامر الحداد مدرب الفريق أعلن في وقت سابق اليوم قائمة تضم لاعبين جددا.",
        ["أعلن = person:سامر الحداد"],
    ),
    Case(
        "each of two, far from what is said",
        "وأشار كل من سامر الحداد من جازان وزياد قدح من مأرب إلى أن السد آمن.",
        ["أشار = person:سامر الحداد"],
    ),
    Case(
        "behind a noun that و joins",
        "كتبت في مجلة المدينة عن محافظتي الرس ورياض الزهور، وأكدت أنها بعيدة.",
        ["أكدت = !"],
    ),
    Case("behind a new clause", "صديقي من القرية يقول مثل قولي، ولكننا مجمعون على أن السد آمن.", []),
    Case("where one writes", "وأكد عبر حسابه في موقع التواصل الاجتماعي تويتر أن السد آمن.", ["أكد = !"]),
    Case("a platform", "وقال في تغريدة على تويتر «خسرت صديقا».", ["قال = ! @twitter"]),
    Case("whom one meets", "وأوضح خلال لقائه المستشار سامر الحداد أن السد آمن.", ["أوضح = !"]),
    Case("behind an occasion", "وأوضح خلال لقاء صحفي المستشار سامر الحداد أن السد آمن.", ["أوضح = person:سامر الحداد"]),
    Case(
        "both of them",
        "وأكد كل من سامر الحداد ووليد منصور أن السد آمن.",
        ["أكد = person:سامر الحداد", "أكد = person:وليد منصور"],
    ),
    Case("in the time when", "في الوقت الذي أعلنت فيه وزارة الصحة عن افتتاح العيادة.", ["أعلنت = org:وزارة الصحة"]),
    Case("what somebody did for long", "كان الفيلسوف سامر الحداد يرجع قوة صوته إلى الطعام.", []),
    Case("what somebody said for long", "كان سامر الحداد يقول إن السد آمن.", ["يقول = person:سامر الحداد"]),
    Case(
        "a number in marks is said by nobody", 'أكد البلوي أن الخطوط الجوية أضافت "156" رحلة.', ["أكد = person:البلوي"]
    ),
    Case("a quoted name that one greets", 'قناة المدار تهنئ "الحداد"، وتتمنى له التوفيق.', []),
]

TWICE = [
    Case(
        "his further office",
        "وأكد محافظ الجزيرة سامر الحداد ورئيس مجلس المدينة أن السد آمن.",
        ["أكد = person:سامر الحداد"],
    ),
    Case("his office and a noun", "أكد محافظ الجزيرة سامر الحداد ورئيس المجلس وجود خلل.", ["أكد = person:سامر الحداد"]),
    Case(
        "another's office and name",
        "وأكد محافظ الجزيرة سامر الحداد ورئيس المجلس وليد منصور أن السد آمن.",
        ["أكد = person:سامر الحداد", "أكد = person:وليد منصور"],
    ),
    Case(
        "what is answered",
        "قالت وزارة النقل، تعقيبا على ما جاء على لسان الوزير سامر الحداد، إن السد آمن.",
        ["قالت = org:وزارة النقل"],
    ),
    Case(
        "who speaks for it",
        "قالت وزارة النقل على لسان الوزير سامر الحداد إن السد آمن.",
        ["قالت = org:وزارة النقل > person:سامر الحداد"],
    ),
    Case(
        "an article of somebody",
        "ونشرت قناة المدار مقالا للوزير سامر الحداد.",
        ["نشرت = outlet:المدار > person:سامر الحداد"],
    ),
    Case("news of somebody", "ونقلت قناة المدار خبر مقتل الجندي سامر الحداد.", ["نقلت = outlet:المدار"]),
    Case(
        "words of somebody",
        "ونقلت قناة المدار تصريحات الوزير سامر الحداد.",
        ["نقلت = outlet:المدار > person:سامر الحداد"],
    ),
    Case("a text that is published", "وحتى وقت نشر هذا التقرير لم نتلق أي رد من وزارة النقل.", []),
]

RELATED = [
    Case("whose park", "جلسنا في متنزه فينواي الذي يرجع تاريخه إلى مئة عام.", []),
    Case("whose time", "أعاد التاريخ نفسه بفضيحة في عهد ريغان التي كشفت عن الصفقة.", []),
    Case("the end of a name", "تغيب نجم الفريق كوبي براينت الذي أكد أنه سيعتزل.", []),
    Case(
        "an office behind the name",
        "والتقت اللجنة سامر الحداد مدير الشركة الذي قال إن السد آمن.",
        ["قال = person:سامر الحداد"],
    ),
    Case(
        "an office before it",
        "والتقت اللجنة مدير الشركة سامر الحداد الذي قال إن السد آمن.",
        ["قال = person:سامر الحداد"],
    ),
    Case(
        "a name with a preposition", "والتقت اللجنة بنايف العتيبي والذي ذكر أن السد آمن.", ["ذكر = person:نايف العتيبي"]
    ),
    Case("what is agreed upon", "ليست بعيدة تلك الاتفاقيات التي اتفقت عليها القوى كلها بدءا بالمسودة.", []),
    Case(
        "a clause of its own",
        "مبينا أن ابنه بدر صغير في المدرسة، وفي جانب آخر تكتشف تفاصيل وهي أن السد آمن.",
        ["مبينا = !"],
    ),
    Case("between commas", "وكان سامر الحداد، مدير الشركة، قال إن السد آمن.", ["قال = person:سامر الحداد"]),
    Case(
        "a verb behind قد",
        "أما وليد منصور فقد طالب بتكريمه في تغريدة قال فيها: «السد آمن».",
        ["قال = person:وليد منصور"],
    ),
    Case("a noun that و joins to a noun", "وحول اعتماد وحدات ومستشفى للحرس في عرعر قال بأنه قريب.", ["قال = !"]),
    Case("an unknown word that stands once", "قيل إن القرندل ألح عليه بأن يأخذه.", []),
]

SAID_BEFORE = [
    Case("that, and a title", "ارتفع المنسوب. أوضح ذلك مدير السد المهندس سامر الحداد.", ["أوضح = person:سامر الحداد"]),
    Case("that, and an honorific", "فتح السد. أكد ذلك الدكتور سامر الحداد وغادر.", ["أكد = person:سامر الحداد"]),
    Case("of that", "فتح السد. صرح بذلك المتحدث الرسمي سامر الحداد.", ["صرح = person:سامر الحداد"]),
    Case("that, and words of his own", "وأكد ذلك سامر الحداد أن السد آمن.", ["أكد = person:سامر الحداد"]),
    Case("who does that", "فتح السد. غير ذلك المهندس سامر الحداد خططه.", []),
]


NEGATED = [
    Case("what was not announced", "ولم تعلن وزارة النقل عن موعد الافتتاح.", []),
    Case("what was not disclosed", "ولم تكشف الشركة عن قيمة العقد.", []),
    Case("whom it does not recognise", "لا تعترف المملكة بالحكومة الجديدة.", []),
    Case("what was not expected", "ارتفع السعر إلى رقم لم يتوقع الخبراء أن يبلغه.", []),
    Case("what is not known", "ولا يدرك المزارعون أن الماء ملوث.", []),
    Case("what is not expected", "ولا يتوقع الخبراء أن يرتفع السعر.", ["deny يتوقع = ?الخبراء"]),
    Case("what was not confirmed", "ولم تؤكد وزارة النقل موعد الافتتاح.", ["deny تؤكد = org:وزارة النقل"]),
    Case("what figures do not point at", "والبيانات لا تشير إلى تراجع.", ["deny تشير = doc:البيانات"]),
    Case("what it announced", "وما أعلنت عنه وزارة النقل من خطط خطوة كبيرة.", ["أعلنت = org:وزارة النقل"]),
    Case("everybody", "ويأمل الجميع أن يفتح الجسر قريبا.", []),
    Case("everybody who works there", "ويأمل جميع العاملين أن يفتح الجسر.", ["يأمل = ?جميع العاملين"]),
]

DESCRIBED = [
    Case("a state that declares", "وهي الدولة التي تعلن نواياها في كل حين.", []),
    Case("a charter that stresses", "نلتزم بميثاق الأمم المتحدة التي تؤكد على احترام الحدود.", []),
    Case("pictures that tell of", "وزعت كروت الصور التي تتحدث عن التراث.", []),
    Case("a man who thinks", "يزيد اهتمام الرجل الذي يرى أن الزواج خطوة كبيرة.", []),
    Case("a minister who thinks", "خالفه وزير النقل الذي يرى أن السد قديم.", ["يرى = person:وزير النقل"]),
    Case("people who think", "كثر الآباء الذين يظنون أنهم الأقدر على القرار.", []),
    Case("of whom it is believed", "لام القضاة مساعد الطيار الذي يعتقد أنه أسقط الطائرة.", []),
    Case("what is of use to", "جمع التطبيق المعلومات التي تفيد الناخب، وأنه سهل.", []),
    Case("experts who think", "يخالفه الخبراء الذين يرون أن السد قديم.", ["يرون = ?الخبراء"]),
    Case("a state that fears", "أثار ذلك قلق روسيا التي تخشى أن يهبط السعر.", ["تخشى = org:روسيا"]),
    Case("estimates that put", "صدرت دراسة المعهد التي تقدر عدد المرضى بألف.", ["تقدر = doc:دراسة المعهد"]),
    Case("the ministry that said", "غضبت الوزارة التي أعلنت أن الجسر آمن.", ["أعلنت = org:الوزارة"]),
    Case("a claim of theirs", "تراجعت عن الخطر الذي تقول طهران إنه زال.", ["تقول = org:طهران"]),
    Case("a deed of warning", "وهذا تنبيه السائقين إلى الخطر.", []),
    Case("what is threatened", "يهدد المصنع أشجار «السرو» في الوادي.", []),
]

IN_THE_PRESENT = [
    Case("what the state knows", "وتدرك الحكومة أن الأزمة ستطول.", []),
    Case("what the state came to know", "وأدركت الحكومة أن الأزمة ستطول.", ["أدركت = org:الحكومة"]),
    Case("whoever follows", "ويرى المتابع أن السوق هابطة.", []),
    Case("one who follows", "ويرى متابع أن السوق هابطة.", ["يرى = ?متابع"]),
    Case("what the Arabs say", "وتقول العرب: الصديق وقت الضيق.", []),
    Case("what some repeat", "وهذا وهم كما يروج البعض.", []),
    Case("what experts repeat", "ويردد خبراء أن السد قديم.", ["يردد = ?خبراء"]),
    Case("a thing that is spread", "ندفع ثمن العنف الذي ينشره التنظيم.", []),
    Case("figures that are spread", "ثبتت صحة البيانات التي تنشرها الوزارة.", ["تنشرها = org:الوزارة"]),
    Case("what a picture shows", "وتظهر الصورة حال الحديقة بعد المطر.", []),
    Case("that a picture shows something", "وتظهر الصورة أن الحديقة جافة.", ["تظهر = doc:الصورة"]),
    Case("what a decision means", "وهذا القرار يؤكد حرص القيادة على الناس.", []),
    Case("whenever somebody thinks", "تهبط السوق عندما يعتقد المستثمرون أن الأسعار مرتفعة.", []),
    Case("until somebody announces", "ستبقى معلقة حتى يعلن الأوروبيون التزامهم بالخفض.", []),
    Case("pictures that make plain", "عرضت صورا توضح الرسالة الخادعة للناس، إذ تبين أن الملف ضاع.", []),
    Case("a law that tightens", "دان المجلس مصادقته على قانون يشدد الأحكام على الناس.", []),
    Case("services, and who hopes", "ومع تطوير خدماتها يتوقع المتقاعدون تكثيف الجهود.", ["يتوقع = ?المتقاعدون"]),
    Case("whom somebody accuses", "أصدر مطبوعا، ويتهم المعارضين بأنهم جهلة.", ["يتهم = !"]),
    Case("who accuses", "ويتهم المعارضون الوزير بأنه متهاون.", ["يتهم = ?المعارضون"]),
    Case("an agreement that is reached", "كما توصلت إدارة النادي لاتفاق مع اللاعب.", []),
    Case("what counts as a novel", "وتعتبر الرواية الثانية للكاتب، وعن مضمونها فإنها تتناول مواضيع شتى.", []),
    Case("what a scholar thinks of it", "ويعتبر الباحث في الآثار أن القبر قديم.", ["يعتبر = ?الباحث في الآثار"]),
    Case(
        "on what they agree",
        "ويجمع الباحثون في شؤون السوق العالمية على أن السعر هابط.",
        ["يجمع = ?الباحثون في شؤون السوق العالمية"],
    ),
    Case("what they see in him", "وهو حقد يرى فيه المتطرفون أنهم على حق.", []),
    Case("what a state sees there", "قال إن الجيران يرون في اليمن أرضا تثبت أنها قوية.", ["قال = !"]),
    Case("what is admitted for show", "بينما الطرف الآخر يعترف بها صوريا لكن على الأرض يريد أن يتملص منها.", []),
    Case("what you mention", "وتذكر كلمتين عن أوجاعنا، فيبكي الناس.", []),
    Case(
        "what they found proves",
        "قال سامر الحداد، الباحث في الآثار، إن ما أعلنته الوزارة، يؤكد أن القبر قديم.",
        ["قال = person:سامر الحداد", "أعلنته = org:الوزارة"],
    ),
    Case("fathers who thought", "تدفق الآباء الذين كانوا يرون أن دورهم كبير.", []),
    Case("a book of which it is not expected", "فإن كتابا لا يتوقع أن يباع يقرؤه كثيرون.", []),
    Case("what somebody may say", "وقد يقول البعض إن السد قديم.", []),
    Case("what somebody is called", "أنقذت الشرطة سيدة، تدعى سارة، من السيل.", []),
    Case("what voters explain", "وتعرض الوزارة خطتها ويبين الناخبون مرئياتهم فيها.", []),
    Case("what farmers expect", "ويتوقع المزارعون ارتفاع الأسعار.", ["يتوقع = ?المزارعون"]),
    Case(
        "who use a road to a town", "تلقت الصحيفة شكوى من مرتادي طريق بيشة، يفيدون بتعرض الطريق للسيول.", ["يفيدون = !"]
    ),
    Case(
        "whom a body warns",
        "وأكدت مديرية الدفاع المدني أن السد قديم، وحذرت سكان العمائر من خطورة السيول.",
        ["أكدت = org:مديرية الدفاع المدني", "حذرت = org:مديرية الدفاع المدني"],
    ),
    Case("women who ask", "وتتساءل الزائرات عن سبب الإغلاق.", ["تتساءل = ?الزائرات"]),
    Case("a group of men", "وأعلنت مجموعة من الشعراء عن إطلاق جائزة.", ["أعلنت = ?مجموعة من الشعراء"]),
    Case("what a book is about", "هذا، ويطرح الكتاب موضوعات شتى لها علاقة بالسيرة منها: الرسائل والخطب.", []),
    Case(
        "what a study says that took in many",
        "وتقول الدراسة التي شملت مئة مريض في المدينة إن السد آمن.",
        ["تقول = doc:الدراسة"],
    ),
    Case(
        "a deed and another's words", "وسيكون هناك طرح ما دار بين الأمين سامر الحداد والنادي، والتأكيد بألا يتكرر.", []
    ),
    Case("a deed that its preposition tells", "وكان البنك قد أقر في مطلع العام بأن السد قديم.", ["أقر = org:البنك"]),
    Case("what is carried", "يصاب الأطفال بالمرض الذي ينقله البعوض.", []),
    Case("hopes that people have", "تبددت الآمال التي كان يعلقها الكثير من الناس على السد.", []),
    Case("what experts say again", "السد قديم، وهذا ما يؤكده الخبراء.", ["يؤكده = ?الخبراء"]),
    Case(
        "one word far from any that", "قال: فإن إدارة النادي توضح مايلي، استلمت الزمام وبقي شهر أي أنه حر.", ["قال = !"]
    ),
    Case("who is at ease", "ويطمئن المواطن إلى نزاهة المديرين.", []),
]


@pytest.mark.parametrize(("text", "expected"), table(SPEAKERS))
def test_a_name_ends_before_the_object(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table([*PARTED, *TWICE, *RELATED]))
def test_who_stands_apart_from_the_verb(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(SAID_BEFORE))
def test_what_stands_before_is_said(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(DEEDS))
def test_deeds_credit_nobody(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(NEGATED))
def test_what_is_not_said_credits_nobody(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(DESCRIBED))
def test_what_a_relative_clause_describes_credits_nobody(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(IN_THE_PRESENT))
def test_what_people_at_large_do_in_the_present_credits_nobody(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
