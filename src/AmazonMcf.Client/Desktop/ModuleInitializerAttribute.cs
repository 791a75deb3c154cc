using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept module initializers on .NET Framework.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
internal sealed class ModuleInitializerAttribute : Attribute;
