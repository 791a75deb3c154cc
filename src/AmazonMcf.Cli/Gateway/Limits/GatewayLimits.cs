namespace AmazonMcf.Cli.Gateway.Limits;

/// <summary>
/// What one client may ask of the gateway, so that it cannot hurt others. An order of 100 lines is a body of some 100 KB.
/// </summary>
internal sealed record GatewayLimits
{
    /// <summary>The bytes a body may have.</summary>
    public int BodyBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>
    /// The bytes of a body that is too long which are taken in and forgotten, so that its sender reads the refusal; then the connection is
    /// cut.
    /// </summary>
    public int ForgottenBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The bytes from which on a body is large.</summary>
    public int LargeBodyBytes { get; init; } = 64 * 1024;

    /// <summary>How many requests with large bodies there may be at a time.</summary>
    public int LargeBodies { get; init; } = 16;

    /// <summary>How many of them may come from one remote address, or one network of IPv6.</summary>
    public int LargeBodiesPerAddress { get; init; } = 8;

    /// <summary>How many of them may name the access key of one client.</summary>
    public int LargeBodiesPerClient { get; init; } = 12;

    /// <summary>How many of them may name no known access key in the query or the start of the body.</summary>
    public int LargeBodiesOfStrangers { get; init; } = 4;

    /// <summary>How many of those may come from one remote address.</summary>
    public int LargeBodiesOfStrangersPerAddress { get; init; } = 2;

    /// <summary>How long a body may take.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests may be worked on at a time.</summary>
    public int RequestsAtWork { get; init; } = 256;

    /// <summary>How many connections there may be.</summary>
    public int Connections { get; init; } = 512;

    /// <summary>
    /// How many file handles stores leave for connections, and for what the runtime has yet to load: without any, the process can neither
    /// accept a connection nor stop in good order.
    /// </summary>
    public int SpareHandles { get; init; } = 128;

    /// <summary>How many headers a request may have.</summary>
    public int Headers { get; init; } = 64;

    /// <summary>The bytes of all headers of a request together.</summary>
    public int HeaderBytes { get; init; } = 32 * 1024;

    /// <summary>The bytes of the line with method and address, and so of a GET.</summary>
    public int RequestLineBytes { get; init; } = 64 * 1024;

    /// <summary>How long the headers of a request may take.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may be idle.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a stop waits for what is being answered. systemd waits 90 seconds before it kills.</summary>
    public TimeSpan StopTime { get; init; } = TimeSpan.FromSeconds(80);
}
