namespace AmazonMcf.Cli.Gateway.Limits;

/// <summary>
/// The limits that protect clients of the gateway from each other. An order with 100 lines has a body of about 100 KB.
/// </summary>
internal sealed record GatewayLimits
{
    /// <summary>The maximum size of a body, in bytes.</summary>
    public int BodyBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// How many bytes of a body that is too large are read and discarded, so that its sender gets the error response, before the connection
    /// is closed.
    /// </summary>
    public int DiscardedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The minimum size of a large body, in bytes.</summary>
    public int LargeBodyBytes { get; init; } = 64 * 1024;

    /// <summary>The maximum number of concurrent requests with large bodies.</summary>
    public int LargeBodies { get; init; } = 16;

    /// <summary>The maximum number of these from one remote address, or one IPv6 network.</summary>
    public int LargeBodiesPerAddress { get; init; } = 8;

    /// <summary>The maximum number of these with the access key of one client.</summary>
    public int LargeBodiesPerClient { get; init; } = 12;

    /// <summary>The maximum number of these without a known access key in the query or the beginning of the body.</summary>
    public int LargeBodiesWithoutKey { get; init; } = 4;

    /// <summary>The maximum number of these without a known access key from one remote address.</summary>
    public int LargeBodiesWithoutKeyPerAddress { get; init; } = 2;

    /// <summary>The timeout for reading a body.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The maximum number of requests in progress.</summary>
    public int ConcurrentRequests { get; init; } = 256;

    /// <summary>The maximum number of requests that wait until one of these ends, in the order in which they came.</summary>
    public int RequestsWaiting { get; init; } = 2048;

    /// <summary>How long a request waits at most. Clients of MWS wait for a response for 50 seconds.</summary>
    public TimeSpan WaitTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The maximum number of connections.</summary>
    public int Connections { get; init; } = 2048;

    /// <summary>
    /// File handles that stores leave free for connections and for files that the runtime loads later. Without free handles, the
    /// process can neither accept a connection nor stop gracefully.
    /// </summary>
    public int ReservedHandles { get; init; } = 128;

    /// <summary>The maximum number of headers of a request.</summary>
    public int Headers { get; init; } = 64;

    /// <summary>The maximum total size of the headers of a request, in bytes.</summary>
    public int HeaderBytes { get; init; } = 32 * 1024;

    /// <summary>The maximum size of the request line, and so of a GET request, in bytes.</summary>
    public int RequestLineBytes { get; init; } = 64 * 1024;

    /// <summary>The timeout for reading the headers of a request.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The timeout of an idle connection.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a stop waits for requests in progress. systemd kills the process after 90 seconds.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(80);
}
