using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept init-only setters on .NET Framework.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
