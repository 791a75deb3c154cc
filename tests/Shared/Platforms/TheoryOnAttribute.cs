namespace AmazonMcf.Testing;

/// <summary>A test with data that needs one of some operating systems, and is reported as skipped on the others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TheoryOnAttribute : TheoryAttribute
{
    public TheoryOnAttribute(Platforms platforms) => Skip = Platform.SkipReason(platforms);
}
