using AmazonMcf.Service.Login;

namespace AmazonMcf.Service;

/// <summary>How an embedded service is opened.</summary>
public sealed class EmbeddedServiceOptions
{
    /// <summary>
    /// The file of the store, made when it is missing; null keeps everything in memory, gone when the service is disposed.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>How long a call waits while another program holds the store, from a millisecond to an hour. A minute unless set.</summary>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Virtual seconds a real second; 0 lets time pass by stepping only; null keeps what the store says (1 in a new store).
    /// </summary>
    public double? TimeScale { get; set; }

    /// <summary>
    /// The virtual time at which a new store starts, in the years 2000 to 2099; null starts it at the real time. A store keeps its start
    /// time: null or the same time opens it, another time is an <see cref="EmbeddedStartException"/>.
    /// </summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Whether calls are never refused for coming too fast.</summary>
    public bool Unlimited { get; set; }

    /// <summary>
    /// Whether the service plays a sandbox at every host: the status operation answers, and each operation has the sandbox's
    /// rates. Without it the host called decides: <c>sandbox.</c> in front of a name makes it a sandbox. Inside the process,
    /// at <see cref="EmbeddedCredentials.Host"/>, the status operation answers at the rates of production.
    /// </summary>
    public bool Sandbox { get; set; }

    /// <summary>The applications and sellers the token endpoint knows; the demonstration one unless set.</summary>
    public IReadOnlyList<RegisteredSeller> Sellers { get; set; } = [RegisteredSeller.Demonstration];

    /// <summary>The real clock under the virtual one.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>What the ids of a new store grow from: stores with the same seed and the same calls have the same ids.</summary>
    public int Seed { get; set; } = 20200701;

    /// <summary>The marketplace of orders that name none. Orders for marketplaces of another region are refused. Default: US.</summary>
    public string HomeMarketplaceId { get; set; } = "ATVPDKIKX0DER";

    /// <summary>The most orders on a page of a list.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>How order statuses are written.</summary>
    public StatusSpelling StatusSpelling { get; set; }

    /// <summary>The HTTP status for an order that is not found: 400, as the live service answers, or 404.</summary>
    public int NotFoundStatus { get; set; } = 400;

    /// <summary>How the warehouses of a new store work; a store that exists keeps its own rules.</summary>
    public ServiceRules Rules { get; set; } = new();

    /// <summary>
    /// The most orders that move on in a transaction when changes are due: some milliseconds of work, so that others need not wait longer.
    /// </summary>
    internal int MovesAtOnce { get; set; } = 500;

    /// <summary>
    /// The file a user's own embedded service lives in: <c>AmazonMcf/embedded.db</c> under the local application data folder.
    /// </summary>
    public static string DefaultPath => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "AmazonMcf",
        "embedded.db");
}
