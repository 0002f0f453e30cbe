"""`python -m provtrace`: the command line. Touches what cli.py touches."""

from provtrace.cli import main

if __name__ == "__main__":
    main()
