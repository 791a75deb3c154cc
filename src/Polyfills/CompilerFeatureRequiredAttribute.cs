using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept required members on .NET Framework.</summary>
/// <param name="featureName">The feature of the compiler.</param>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The feature of the compiler.</summary>
    public string FeatureName { get; } = featureName;
}
