using AmazonMcf.Connection;

namespace AmazonMcf.Cli.Connection;

/// <summary>Warns once each time the quota store of a connection stops responding.</summary>
internal sealed class QuotaStoreWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly McfConnection connection;
    private readonly Action<string> warn;
    private readonly ITimer timer;

    public QuotaStoreWatch(McfConnection connection, Action<string> warn, TimeProvider time)
    {
        (this.connection, this.warn) = (connection, warn);
        timer = time.CreateTimer(_ => Look(), null, Interval, Interval);
    }

    public void Dispose()
    {
        timer.Dispose();
        Look();
    }

    private void Look()
    {
        if (connection.TakeQuotaNotice() is { } notice)
        {
            warn(notice);
        }
    }
}
