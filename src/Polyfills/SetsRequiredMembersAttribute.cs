using System.ComponentModel;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets the compiler copy records with required members on .NET Framework.</summary>
[AttributeUsage(AttributeTargets.Constructor, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
