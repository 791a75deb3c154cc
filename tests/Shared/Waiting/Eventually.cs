using System.Runtime.CompilerServices;

namespace AmazonMcf.Testing;

/// <summary>
/// Waits for what another thread, a process or a server does on its own. What does not happen fails the test, which would hang otherwise.
/// </summary>
internal static class Eventually
{
    // Longer than anything takes on a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="text">The condition as text, for the message.</param>
    public static Task TrueAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string text = "") =>
        TrueAsync(() => Task.FromResult(condition()), text);

    /// <summary>Waits until a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="text">The condition as text, for the message.</param>
    public static async Task TrueAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string text = "")
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!await condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail($"This did not become true within {Limit.TotalMinutes} minutes: {text}");
            }

            await Task.Delay(Pause);
        }
    }
}
