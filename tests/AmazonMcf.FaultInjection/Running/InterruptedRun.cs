using System.Diagnostics;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Watches a client at work and kills it, or the server behind it, at the planned moments.</summary>
/// <param name="server">The server.</param>
internal sealed class InterruptedRun(Server server)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan InFlight = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(3);

    /// <summary>Lets a client run.</summary>
    /// <param name="client">The client.</param>
    /// <param name="progress">The lines it has written.</param>
    /// <param name="kills">When to kill what.</param>
    /// <returns>Its exit code; null when it was killed.</returns>
    public async Task<int?> WatchAsync(ChildProcess client, RowCounter progress, KillPlan kills)
    {
        var serverKills = new Queue<int>(kills.Server);
        var restart = Task.CompletedTask;
        var (start, before, pause) = (progress.Count(), 0, Stopwatch.StartNew());
        while (!client.HasEnded)
        {
            var lines = progress.Count() - start;
            if (lines != before)
            {
                before = lines;
                pause.Restart();
            }

            if (pause.Elapsed > LongestPause)
            {
                throw new FaultInjectionException(
                    $"A client wrote nothing for {LongestPause.TotalMinutes} minutes. Its last "
                        + $"output:{Environment.NewLine}{client.LastOutput}"
                );
            }

            if (restart.IsCompleted && serverKills.Count > 0 && lines > serverKills.Peek())
            {
                serverKills.Dequeue();
                await restart;
                restart = server.RestartAsync(kills.Downtime);
            }

            if (lines > kills.Client)
            {
                await client.KillAsync();
                await restart;

                // The server may still handle requests of the client that is gone; they must not count as those of the next run.
                await Task.Delay(InFlight);
                return null;
            }

            await Task.Delay(Glance);
        }

        await restart;
        await client.WaitAsync(LongestPause);
        return client.ExitCode;
    }
}
