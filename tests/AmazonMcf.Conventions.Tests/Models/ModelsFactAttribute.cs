namespace AmazonMcf.Conventions.Models;

/// <summary>A test of the step that reads Amazon's OpenAPI files, which runs where an environment variable names their folder.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModelsFactAttribute : FactAttribute
{
    public ModelsFactAttribute(string variable) => Skip = Directory.Exists(Environment.GetEnvironmentVariable(variable))
        ? null
        : $"NOT TESTED: set {variable} to the folder of Amazon's OpenAPI files to hold the facts against them.";
}
