namespace AmazonMcf.Build;

/// <summary>The result of a test run.</summary>
internal sealed record TestOutcome(int Passed, int Failed, int Skipped, IReadOnlyList<TestFailure> Failures)
{
    public static TestOutcome None { get; } = new(0, 0, 0, []);

    public static TestOutcome Broken(string name, string message) => new(0, 1, 0, [new TestFailure(name, message)]);

    public static TestOutcome LeftOut(int count) => new(0, 0, count, []);

    /// <summary>The totals as text, also read by CI.</summary>
    public string Totals => $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    public TestOutcome Add(TestOutcome other) =>
        new(Passed + other.Passed, Failed + other.Failed, Skipped + other.Skipped, [.. Failures, .. other.Failures]);
}
