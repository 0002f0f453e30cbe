"""Tables of bodies: where their names end, who is one and who is somebody else, and what is no source."""

import pytest
from test_article import Case, short, shown, table

from provtrace import trace_article

ENDS = [
    Case("what a committee looks into", "الجسر قديم، إلا أن لجنة النظر في طلبات التعويض أعلنت أن الجسر آمن.",
         ["أعلنت = org:لجنة النظر في طلبات التعويض"]),
    Case("where a committee said it", "قالت لجنة التحقيق في بيان إن الجسر آمن.", ["قالت = org:لجنة التحقيق"]),
    Case("a mission to a body", "أعلنت البعثة الأمريكية لدى الحلف الأطلسي أن الجسر آمن.",
         ["أعلنت = org:البعثة الأمريكية لدى الحلف الأطلسي"]),
    Case("last week", "قالت وزارة الدفاع الأسبوع الماضي إن الجسر آمن.", ["قالت = org:وزارة الدفاع"]),
    Case("last year, spelled otherwise", "الجسر آمن كما اعلنت الاستخبارات الافغانية الاسبوع الماضي.",
         ["اعلنت = org:الاستخبارات الافغانية"]),
    Case("whom an agency defends", "الجسر آمن بحسب منظمات الدفاع عن حقوق الإنسان.",
         ["بحسب = ?منظمات الدفاع عن حقوق الإنسان"]),
    Case("two teams of one captain", "وأضاف قائد برشلونة ومنتخب إسبانيا السابق أن الملعب آمن.",
         ["أضاف = person:قائد برشلونة ومنتخب إسبانيا السابق"]),
    Case("two teams of one player", "وأضاف لاعب برشلونة ومنتخب إسبانيا أن الملعب آمن.", ["أضاف = ?لاعب برشلونة"]),
    Case("what a council passes is none of it", "يؤكد المجلس البلدي الميزانية المقررة.", ["يؤكد = org:المجلس البلدي"]),
    Case("where a directorate is", "حذرت مديرية الدفاع المدني بمنطقة عسير من السيول.",
         ["حذرت = org:مديرية الدفاع المدني بمنطقة عسير"]),
    Case("a numbered body in its statement", "طالبت الفرقة 30 في بيانها بإطلاق الأسرى، وقالت الفرقة إنها قريبة.",
         ["قالت = org:الفرقة 30"]),
    Case("where a listed body is", "حذر الدفاع المدني بمنطقة جازان المواطنين من السيول.",
         ["حذر = org:الدفاع المدني بمنطقة جازان"]),
    Case("where police are", "قالت الشرطة في مدينة طوكيو اليابانية اليوم إن الطريق آمن.",
         ["قالت = org:الشرطة في مدينة طوكيو اليابانية"]),
    Case("where a branch is", "أعلنت كليات البيان بالمنطقة الشرقية عن توفر وظائف.",
         ["أعلنت = org:كليات البيان بالمنطقة الشرقية"]),
    Case("what a commission is for", "قالت المفوضية الأمريكية لسلامة المستهلك إن الدمية آمنة.",
         ["قالت = org:المفوضية الأمريكية لسلامة المستهلك"]),
    Case("what a union of a listed name is for", "قال الاتحاد الأوروبي لكرة القدم إن الملعب آمن.",
         ["قال = org:الاتحاد الأوروبي لكرة القدم"]),
    Case("whom a listed body told", "قال الاتحاد الأوروبي للصحفيين إن الجسر آمن.", ["قال = org:الاتحاد الأوروبي"]),
    Case("a government that is recognised", "قالت الحكومة الليبية المعترف بها دوليا إن الجسر آمن.",
         ["قالت = org:الحكومة الليبية المعترف بها دوليا"]),
    Case("who leads a team", "وصل الفريق الفني بقيادة المدرب سامر الحداد الذي قال إن الملعب آمن.",
         ["قال = person:سامر الحداد"]),
    Case("which country leads it", "قال التحالف بقيادة السعودية إن الجسر آمن.", ["قال = org:التحالف بقيادة السعودية"]),
    Case("an aside", "أوضحت وزارة الصحة إلحاقاً لبيانها أن الماء صاف.", ["أوضحت = org:وزارة الصحة"]),
    Case("whose ministry it is", "قال الناطق باسم وزارة خارجيتها سامر الحداد إن الجسر آمن.",
         ["قال = person:سامر الحداد"]),
    Case("a deanery of a university", "أعلنت عمادة القبول في الجامعة الأهلية أن الباب مفتوح.",
         ["أعلنت = org:عمادة القبول في الجامعة الأهلية"]),
    Case("a committee of a union", "قالت لجنة الانضباط في الاتحاد القاري إن اللاعب موقوف.",
         ["قالت = org:لجنة الانضباط في الاتحاد القاري"]),
    Case("an occasion is no whole", "قالت لجنة الانضباط في مؤتمر صحفي إن اللاعب موقوف.", ["قالت = org:لجنة الانضباط"]),
    Case("a department by its field alone", "قالت إدارة المباني بتعليم جدة إن المدرسة آمنة.",
         ["قالت = org:إدارة المباني بتعليم جدة"]),
    Case("where a prosecution of a listed name is", "قالت النيابة العامة في دبي إن الجسر آمن.",
         ["قالت = org:النيابة العامة في دبي"]),
    Case("in what a listed body tells it", "قالت النيابة العامة في بيان إن الجسر آمن.", ["قالت = org:النيابة العامة"]),
    Case("a town of a letter and its name", "قال الدفاع المدني بأبها إن الجسر آمن.", ["قال = org:الدفاع المدني بأبها"]),
    Case("police of an island", "قالت الشرطة المحلية في جزيرة صقلية إن الجسر آمن.",
         ["قالت = org:الشرطة المحلية في جزيرة صقلية"]),
    Case("what a commission is to build", "قالت الهيئة العليا لتطوير مدينة الرياض إن الجسر آمن.",
         ["قالت = org:الهيئة العليا لتطوير مدينة الرياض"]),
    Case("which market in marks", 'قالت اللجنة التنفيذية لسوق "المدار" إن الدخول مجاني.',
         ["قالت = org:اللجنة التنفيذية لسوق المدار"]),
    Case("whose father is told", "شرح الفريق الطبي لوالد «سامية» أن حالتها مستقرة.", ["شرح = org:الفريق الطبي"]),
    Case("what an observatory is for", "قال المرصد الأمريكي للزلازل إن الهزة خفيفة.",
         ["قال = org:المرصد الأمريكي للزلازل"]),
    Case("from what one is shielded", "قالت إدارة الوقاية من الحرائق إن الغابة آمنة.",
         ["قالت = org:إدارة الوقاية من الحرائق"]),
    Case("of what a ministry warns", "حذرت وزارة الصحة من الحرائق.", ["حذرت = org:وزارة الصحة"]),
    Case("for whose sake", "قالت مجموعة العمل من أجل اللاجئين إن المخيم آمن.",
         ["قالت = org:مجموعة العمل من أجل اللاجئين"]),
    Case("an adjective that asks for more", "قالت حركة المدار المقربة من الحزب إن السد آمن.",
         ["قالت = org:حركة المدار"]),
    Case("authorities charged with a search", "قالت السلطات الأسترالية المكلفة البحث عن الطائرة إن الحطام قديم.",
         ["قالت = org:السلطات الأسترالية"]),
    Case("an adjective alone", "قالت السلطات الأسترالية المختصة إن الحطام قديم.",
         ["قالت = org:السلطات الأسترالية المختصة"]),
    Case("a head that needs its adjective", "ويشير التجمع القريب من الجماعات السلفية إلى أن السد آمن.",
         ["يشير = org:التجمع القريب من الجماعات السلفية"]),
    Case("a firm's last foreign words", "قالت شركة فيات كرايسلر أوتومبيلز الإيطالية إن السيارة آمنة.",
         ["قالت = org:شركة فيات كرايسلر أوتومبيلز الإيطالية"]),
    Case("a club by a word that is a verb's form too", "أعلن مجلس إدارة نادي إنبي أن اللاعب جاهز.",
         ["أعلن = org:مجلس إدارة نادي إنبي"]),
    Case("what a described body is called", 'قالت وكالة الإغاثة الخاصة "أوكسفام" إن المخيم آمن.',
         ["قالت = org:وكالة الإغاثة الخاصة أوكسفام"]),
    Case("a site behind what it is", 'قال المتحدث باسم موقع التواصل الاجتماعي "تويتر" إن الحساب آمن.',
         ["قال = org:موقع التواصل الاجتماعي تويتر"]),
    Case("what a body is called, before what it announced", "أعلنت شركة الساحل الزراعية «جاكو» شراء الأرض.",
         ["أعلنت = org:شركة الساحل الزراعية جاكو"]),
    Case("what a body is called, where the sentence ends", "السد آمن وفقا لما أعلنته شركة الساحل الزراعية «جاكو».",
         ["وفقا لما = org:شركة الساحل الزراعية جاكو"]),
    Case("what a body is called, with a year", 'أوضح مرصد الانتخابات البرلمانية "مصر 2015"، في تقريره، أن السد آمن.',
         ["أوضح = org:مرصد الانتخابات البرلمانية مصر 2015"]),
    Case("a word of the content in marks", 'أكدت شركة المدار "ضرورة" التعاون.', ["أكدت = org:شركة المدار"]),
    Case("whom a body bids", "دعت الجوازات الأشقاء اليمنيين إلى أن يراجعوا المكتب.", ["دعت = org:الجوازات"]),
    Case("brokers of estates", "قالت الرابطة الوطنية للوسطاء العقاريين إن البيوت غالية.",
         ["قالت = org:الرابطة الوطنية للوسطاء العقاريين"]),
    Case("a firm of two words in marks", 'قالت شركة الطيران الأمريكية "يونايتد إيرلاينز" إن الرحلة آمنة.',
         ["قالت = org:شركة الطيران الأمريكية يونايتد إيرلاينز"]),
    Case("a directorate of an army", "قالت مديرية التوجيه المعنوي في الجيش الكويتي إن الجسر آمن.",
         ["قالت = org:مديرية التوجيه المعنوي في الجيش الكويتي"]),
    Case("what one applies for", "اشترطت الجامعة للتقدم لوظيفة معيد أن يكون المتقدم خريجا.", ["اشترطت = org:الجامعة"]),
    Case("two places of one office", "وقال السفير في دمشق والمدينة المنورة إن الجسر آمن.",
         ["قال = person:السفير في دمشق والمدينة المنورة"]),
]  # fmt: skip

WHO = [
    Case("a woman of a double name", "وقالت شيفاني بانديا المديرة التنفيذية للمهرجان إن العرض مجاني.",
         ["قالت = person:شيفاني بانديا"]),
    Case("who is not whom he leads", "خسر الفريق تحت قيادة سيكورسكي. وقال سيكورسكي إنه حزين.",
         ["قال = person:سيكورسكي"]),
    Case("no word with و is a firm", "ووقفنا حيث المحطات، ودلفنا للعمق وأعلنت أنها بعيدة.", ["أعلنت = !"]),
    Case("one of the estimates", "ويشير أحد التقديرات إلى أن الجسر آمن.", ["يشير = doc:أحد التقديرات"]),
    Case("some media", "وأفادت بعض وسائل الإعلام المحلية أن الجسر آمن.", ["أفادت = vague:بعض وسائل الإعلام المحلية"]),
    Case("one of the companies", "وقالت إحدى شركات السمسرة إن الجسر آمن.", ["قالت = ?إحدى شركات السمسرة"]),
    Case("so many bodies", "وحذرت ثماني منظمات حقوقية دولية من العجز. وقال عدد من البنوك إن الجسر آمن.",
         ["حذرت = ?ثماني منظمات حقوقية دولية", "قال = ?عدد من البنوك"]),
    Case("so many bodies of one name", "وتخشى أغلب دول الخليج أن يسقط الجسر.", ["تخشى = org:أغلب دول الخليج"]),
    Case("firms at large", "وتقول شركات التبغ إن الجسر آمن.", ["تقول = ?شركات التبغ"]),
    Case("states at large", "وأكدت الدول الكبرى أن الجسر آمن. وقالت الدول إنها ستعود.",
         ["أكدت = ?الدول الكبرى", "قالت = ?الدول الكبرى"]),
    Case("states of one council", "وأكدت دول مجلس التعاون أن الجسر آمن.", ["أكدت = org:دول مجلس التعاون"]),
    Case("militias of one name", "وأكدت ميليشيات الحوثي أن الجسر آمن.", ["أكدت = org:ميليشيات الحوثي"]),
    Case("another team", "ويعتقد فريق آخر أن الجسر آمن.", ["يعتقد = ?فريق آخر"]),
    Case("a woman by her age", "وقالت جيانج هوي 41 عاما إن الجسر آمن.", ["قالت = person:جيانج هوي"]),
    Case("a woman in marks by her age", 'وقالت "سادان" البالغة من العمر 25 عاما إن الجسر آمن.',
         ["قالت = person:سادان"]),
    Case("a firm of no age", "وقالت تالجو اليوم إن الجسر آمن.", ["قالت = org:تالجو"]),
    Case("authorities", "وأكدت السلطات الإسبانية أن الجسر آمن.", ["أكدت = org:السلطات الإسبانية"]),
    Case("a team of no name", "ويعتقد فريق بحثي أن الجسر آمن.", ["يعتقد = ?فريق بحثي"]),
    Case("a firm of no name, told of again", "وأعلنت شركة أدوية أمريكية أن الجسر آمن. وقالت الشركة إنه قديم.",
         ["أعلنت = ?شركة أدوية أمريكية", "قالت = ?شركة أدوية أمريكية"]),
    Case("a firm of a country's name", "وأعلنت حكومة ليبيا أن الجسر آمن.", ["أعلنت = org:حكومة ليبيا"]),
    Case("a firm of a word's name", "وأعلنت شركة طاقة أن الجسر آمن.", ["أعلنت = org:شركة طاقة"]),
    Case("what a body is declared to be", "حظرت القاهرة الحركة وأعلنتها جماعة إرهابية.", []),
    Case("one of the hands", "وقال أحد العمالة إن الجسر آمن.", ["قال = ?أحد العمالة"]),
    Case("many", "ويرى الكثير أن الجسر آمن.", ["يرى = ?الكثير"]),
    Case("nobody", "ولم يتصور أحد أن الجسر آمن.", []),
    Case("a man by his country", "وقال الفرنسي إن الجسر آمن.", ["قال = person:الفرنسي"]),
    Case("one of a kind without a name", "أعلنت لجنة مستقلة أن السد آمن.", ["أعلنت = ?لجنة مستقلة"]),
    Case("one that its task names", "أعلنت لجنة التحقيق أن السد آمن.", ["أعلنت = org:لجنة التحقيق"]),
    Case("more than ten of a kind", "أعلنت 33 شركة مدرجة أن السد آمن.", ["أعلنت = ?33 شركة مدرجة"]),
    Case("more than ten of a kind as an object", "أعلنت الوزارة إغلاق 20 شركة مخالفة.", ["أعلنت = org:الوزارة"]),
    Case("one by its number", "قالت اللجنة 12 إن السد آمن.", ["قالت = org:اللجنة 12"]),
]  # fmt: skip

LISTED = [
    Case("a place in a list", "عن نشاطه في الكويت والعراق قبل أعوام، ذكر أن الجسر آمن.", ["ذكر = !"]),
    Case("a body in a list", "اتسم التدريب بالجدية والحماس من الجميع أكدت أن الجسر آمن.", []),
    Case("a clause of its own", "افتتح السد، والأمانة تؤكد أنه آمن.", ["تؤكد = org:الأمانة"]),
    Case("texts of a clause of their own", "ارتفعت البطالة في ألمانيا والتوقعات تشير إلى أنها باقية.",
         ["تشير = doc:التوقعات"]),
    Case("two who say it", "ولفت إلى أن الحوثيين وحزب المؤتمر يؤكدون أن الجسر آمن.",
         ["لفت = !", "يؤكدون = org:حزب المؤتمر"]),
]  # fmt: skip

FIRMS = [
    Case("a place's name and a surname", "وقال صلاح الدين دمرداش إن الجسر آمن.", ["قال = person:صلاح الدين دمرداش"]),
    Case("a spokesman who told an agency", "وقال متحدث إعلامي لوكالة رويترز إن الجسر آمن.",
         ["قال = reuters > ?متحدث إعلامي"]),
    Case("a firm without its noun", "الإنتاج مرتفع بحسب ريستاد إنرجي.", ["بحسب = org:ريستاد إنرجي"]),
    Case("two names of one firm", "تتوقع شركة فروست آند سوليفان العالمية للأبحاث أن ترتفع الأسعار.",
         ["تتوقع = org:شركة فروست آند سوليفان العالمية للأبحاث"]),
    Case("a spokesman of a town's council", "كشف المتحدث الرسمي لأمانة جدة محمد الحداد أن السد آمن.",
         ["كشف = person:محمد الحداد"]),
    Case("the governor's bureau", "أبلغ مكتب حاكم كاليفورنيا سامر الحداد رويترز أن السد آمن.",
         ["أبلغ = reuters > org:مكتب حاكم كاليفورنيا سامر الحداد"]),
    Case("what papers of a country tell", "أكدت صحف كويتية حصول حادث على الجسر.", ["أكدت = vague:صحف كويتية"]),
    Case("what a company is called in marks", "أعلنت الشركة «السعودية للأسماك» في بيان أن السد آمن.",
         ["أعلنت = org:الشركة السعودية للأسماك"]),
    Case("what a company says in marks", "قالت الشركة «السعودية مستقرة»، وأغلقت مكاتبها.", ["قالت = org:الشركة"]),
    Case("figures of nobody", "أظهرت بيانات رسمية أن الصادرات مرتفعة.", ["أظهرت = doc:بيانات رسمية"]),
]  # fmt: skip

DEEDS = [
    Case("what a project shows", "مشيرا إلى أن هذا المشروع يؤكد على اهتمام الشركة بالبيئة.", ["مشيرا = !"]),
    Case("what a festival says", "أكد المهرجان أن الدخول مجاني.", ["أكد = org:المهرجان"]),
    Case("whom somebody accuses", "وهناك من يتهم الأزهر بأنه بعيد عن الناس.", []),
    Case("a war in a country", "تحدث الوزير عن الحرب في اليمن والذي أكد أن الأمن قريب.", ["تحدث = person:الوزير"]),
    Case("thirty of something", "جمع ثروة تقدر ما بين 32 و30 مليار دولار في حين أن البلد فقير.", []),
    Case("a contract renewed", "جددت إدارة النادي عقد اللاعب لمدة عام.", []),
    Case("a refusal renewed", "جددت مملكة البحرين رفضها التدخل في شؤونها.", ["جددت = org:مملكة البحرين"]),
    Case("what a council passes", "أقر المجلس البلدي الميزانية بالأغلبية.", []),
    Case("what a company grants", "أقرت الشركة بوجود خلل في النظام.", ["أقرت = org:الشركة"]),
    Case("a prayer", "سألت الأمانة العامة للجمعية الله تعالى أن يحفظ البلاد.", []),
    Case("a prayer that calls", "دعت دائرة الإفتاء الله عز وجل أن يحفظ البلاد.", []),
    Case("measures made tighter", "شددت قوات الأمن إجراءات التفتيش على طول الطريق.", []),
    Case("what is insisted on", "شددت قوات الأمن على أهمية التفتيش.", ["شددت = org:قوات الأمن"]),
    Case("on what is insisted by what a text holds", "وشدد مجلس الوزراء على ما خرج به اللقاء من نتائج.",
         ["شدد = org:مجلس الوزراء"]),
    Case("what a council passes, and what it holds", "أقر مجلس البلدة عددا من الإجراءات من بينها أن يفتح السد.", []),
    Case("what a man with a title sees", "وأدرك المدرب سامر الحداد حامل اللقب أن المباراة صعبة.",
         ["أدرك = person:سامر الحداد"]),
    Case("what a firm adds to a thing", "أضافت شركة المدار العديد من المزايا؛ منها: عدسة جديدة.", []),
    Case("what a firm adds in a good mood", "وأضاف الوزير مبتسما: السد آمن.", ["أضاف = person:الوزير"]),
    Case("what a claim says", "رفضت هيئة المحلفين حجة الدفاع بأنه مريض.", []),
    Case("whom a club leaves out", "استبعد نادي المدار لاعبيه المصابين من القائمة.", []),
    Case("what a ministry rules out", "استبعدت الوزارة حدوث خلل في السد.", ["استبعدت = org:الوزارة"]),
    Case("what organisers leave out", "ولماذا استبعد المنظمون تراث المدينة!", []),
    Case("whom a paragraph leaves out", "كما استبعدت الفقرة الثانية من المادة نفسها العسكريين من القيد.", []),
    Case("hypothesis ruled out", "واستبعد الخبراء مرتين فرضية التخريب.", ["استبعد = ?الخبراء"]),
    Case("drop ruled out", "لكن المستشارة ليلى الحداد استبعدت خفضا في قيمة الديون.",
         ["استبعدت = person:ليلى الحداد"]),
    Case("any of them ruled out", "استبعد المسؤولون أي زيادة في الأسعار.", ["استبعد = ?المسؤولون"]),
    Case("whom the appeal is made to", "زار الوزير المدينة، كما ناشد الأمم المتحدة بإصدار قرار.", []),
    Case("who is told", "حيث أخبر طاقم الطائرة أنها مريضة.", ["أخبر = !"]),
    Case("who tells whom", "أخبرت الشركة العملاء أن السد آمن.", ["أخبرت = org:الشركة"]),
    Case("what it is declared to be", "حظرت الدولة الحركة وأعلنتها جماعة إرهابية.", []),
    Case("who declared it", "هذه هي الخطة التي أعلنتها وزارة الصحة.", ["أعلنتها = org:وزارة الصحة"]),
    Case("now is no that", "تشهد مدينة الرياض الآن هبوب رياح قوية.", []),
    Case("what a company is called", "أكملت الشركة الوطنية «المدار»، إحدى الشركات الكبرى، فريقها.", []),
    Case("the title of a lecture", "ويختتم البرنامج يوم الخميس بمحاضرة بعنوان: «السدود القديمة».", []),
]  # fmt: skip

HEADLINES = [
    ("whom people call on", "أهالي المدينة لوزارة التجارة: السد آمن", "السد قديم.", ["?أهالي المدينة"]),
    ("a surname in marks", "«الصعب»: السد آمن", "وكتب فهد الصعب أمس عن السد.", ["person:فهد الصعب"]),
    ("a body in marks", "«الجسور»: السد آمن", "وأعلن أمس عن السد.", ["org:الجسور"]),
    ("a topic", "فضائح الفيفا: القبض على عضو", "وجرى ذلك أمس.", []),
    ("before whom it is said", "جدل أمام البرلمان الإيراني: السد آمن", "وجرى ذلك أمس.", []),
    ("whom the news come from", "تنبيه متقدم من الأرصاد: سحب ممطرة", "وجرى ذلك أمس.", ["org:الأرصاد"]),
    ("an imam", "إمام المسجد الحرام: السد آمن", "وجرى ذلك أمس.", ["person:إمام المسجد الحرام"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), table(ENDS))
def test_where_the_name_of_a_body_ends(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_a_name_in_marks_goes_on_with_what_its_bearer_does() -> None:
    text = 'قالت وكالة "موديز" للتصنيف الائتماني إن السندات آمنة.'
    mention = trace_article(text).attributions[0].chain[0].mention
    assert mention is not None
    assert mention.text == 'وكالة "موديز" للتصنيف الائتماني'


@pytest.mark.parametrize(("text", "expected"), table(WHO))
def test_who_is_a_body(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(LISTED))
def test_what_is_only_listed(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("text", "expected"), table(DEEDS + FIRMS))
def test_what_a_body_says_or_only_does(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(("title", "body", "expected"), [row[1:] for row in HEADLINES])
def test_who_stands_before_a_headlines_colon(title: str, body: str, expected: list[str]) -> None:
    found = short(trace_article(f"{title}\n{body}"))
    assert [one.removeprefix(": = ") for one in found if one.startswith(":")] == expected
