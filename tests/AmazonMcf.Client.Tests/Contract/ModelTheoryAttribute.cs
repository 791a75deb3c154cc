namespace AmazonMcf.Contract;

/// <summary>A test with cases that needs Amazon's own description, and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModelTheoryAttribute : TheoryAttribute
{
    public ModelTheoryAttribute() => Skip = ModelFile.SkipReason(ModelFile.Outbound20200701);
}
