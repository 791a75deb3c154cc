namespace AmazonMcf.Testing;

/// <summary>A test that needs one of some operating systems, and is reported as skipped on the others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactOnAttribute : FactAttribute
{
    public FactOnAttribute(Platforms platforms) => Skip = Platform.SkipReason(platforms);
}
