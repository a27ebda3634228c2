"""The results of checks, printed one a line."""


class Checks:
    def __init__(self) -> None:
        self.passed = 0
        self.failed = 0

    def report(self, what: str, passed: bool, detail: object = "") -> None:
        self.passed += passed
        self.failed += not passed
        print(f"{'ok  ' if passed else 'FAIL'} {what}: {detail}", flush=True)

    def equal(self, what: str, answers: list, detail: object = "") -> None:
        """Passes if all answers are the same; else prints them."""
        same = all(answer == answers[0] for answer in answers)
        self.report(what, same, detail)
        if not same:
            for answer in answers:
                print(f"     {str(answer)[:300]}")

    def skip(self, what: str) -> None:
        print(f"     {what}", flush=True)
