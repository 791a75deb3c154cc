using System.Diagnostics;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>Watches a client at work and kills it, or the server behind it, when the moment has come.</summary>
/// <param name="server">The server.</param>
internal sealed class DisturbedRun(Server server)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan InFlight = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(3);

    /// <summary>Lets a client run.</summary>
    /// <param name="client">The client.</param>
    /// <param name="progress">The lines it has written.</param>
    /// <param name="instants">When to strike.</param>
    /// <returns>Its exit code; null when it was killed.</returns>
    public async Task<int?> WatchAsync(Child client, RowCounter progress, Instants instants)
    {
        var serverDeaths = new Queue<int>(instants.Server);
        var restart = Task.CompletedTask;
        var (start, before, silence) = (progress.Count(), 0, Stopwatch.StartNew());
        while (!client.HasEnded)
        {
            var lines = progress.Count() - start;
            if (lines != before)
            {
                before = lines;
                silence.Restart();
            }

            if (silence.Elapsed > LongestSilence)
            {
                throw new FaultInjectionException(
                    $"A client said nothing for {LongestSilence.TotalMinutes} minutes. Its last "
                        + $"words:{Environment.NewLine}{client.LastWords}"
                );
            }

            if (restart.IsCompleted && serverDeaths.Count > 0 && lines > serverDeaths.Peek())
            {
                serverDeaths.Dequeue();
                await restart;
                restart = server.RestartAsync(instants.Absence);
            }

            if (lines > instants.Client)
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
        await client.WaitAsync(LongestSilence);
        return client.ExitCode;
    }
}
