namespace AmazonMcf.Contract;

/// <summary>A test that needs Amazon's own description, and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModelFactAttribute : FactAttribute
{
    public ModelFactAttribute() => Skip = ModelFile.SkipReason(ModelFile.Outbound20200701);
}
