#if NET
namespace System.Threading.Tasks;

/// <summary>What Microsoft.Bcl.TimeProvider brings to .NET Framework, so that a wait is written once for both frameworks.</summary>
internal static class TimeProviderTaskExtensions
{
    public static Task Delay(this TimeProvider time, TimeSpan delay, CancellationToken stop) => Task.Delay(delay, time, stop);
}
#endif
