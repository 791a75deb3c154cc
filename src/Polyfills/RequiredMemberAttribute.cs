using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept required members on .NET Framework.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field | AttributeTargets.Property, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class RequiredMemberAttribute : Attribute;
