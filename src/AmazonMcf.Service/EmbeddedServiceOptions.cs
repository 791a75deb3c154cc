using AmazonMcf.Service.Login;

namespace AmazonMcf.Service;

/// <summary>Options for opening an embedded service.</summary>
public sealed class EmbeddedServiceOptions
{
    /// <summary>
    /// The store file, created if it is missing. Default: null, a store in memory that is lost when the service is disposed.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>How long a call waits while a different program uses the store, from 1 millisecond to 1 hour. Default: 1 minute.</summary>
    public TimeSpan StoreTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Virtual seconds per real second; 0 advances time only by stepping. Default: null, the value in the store (1 in a new store).
    /// </summary>
    public double? TimeScale { get; set; }

    /// <summary>
    /// The virtual time at which a new store starts, in the years 2000 to 2099. Default: null, the real time. An existing store keeps its
    /// start time: null or the same time opens it, and a different time throws <see cref="EmbeddedStartException"/>.
    /// </summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>Whether requests are never throttled. Default: false.</summary>
    public bool Unlimited { get; set; }

    /// <summary>
    /// Whether the service is a sandbox at every host: the status operation is available, and each operation has the sandbox's rate.
    /// Default: false, the host decides: a name that begins with <c>sandbox.</c> is a sandbox. In process, at
    /// <see cref="EmbeddedCredentials.Host"/>, the status operation is available at production rates.
    /// </summary>
    public bool Sandbox { get; set; }

    /// <summary>
    /// The applications and sellers that the token endpoint accepts. Default: <see cref="RegisteredSeller.Demonstration"/>.
    /// </summary>
    public IReadOnlyList<RegisteredSeller> Sellers { get; set; } = [RegisteredSeller.Demonstration];

    /// <summary>The real clock that drives the virtual clock. Default: the system clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>The random seed for the ids of a new store: the same seed and the same calls produce the same ids.</summary>
    public int Seed { get; set; } = 20200701;

    /// <summary>
    /// The marketplace of orders that name none. Orders for marketplaces of a different region are rejected. Default: US.
    /// </summary>
    public string HomeMarketplaceId { get; set; } = "ATVPDKIKX0DER";

    /// <summary>The maximum number of orders per page.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>The spelling of order statuses.</summary>
    public StatusSpelling StatusSpelling { get; set; }

    /// <summary>The HTTP status for an unknown order: 400, like the live service, or 404.</summary>
    public int NotFoundStatus { get; set; } = 400;

    /// <summary>
    /// The share of orders, from 0 to 1, that createOrder of Fulfillment Outbound 2026-07-04 only accepts (HTTP 202), chosen by the random
    /// seed of the store; they show after <see cref="AcceptedDelay"/>. Default: 0.
    /// </summary>
    public double AcceptedShare { get; set; }

    /// <summary>The virtual time until an order that was only accepted shows in reads and lists. Default: 5 seconds.</summary>
    public TimeSpan AcceptedDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The rules for the warehouses of a new store; an existing store keeps its own.</summary>
    public ServiceRules Rules { get; set; } = new();

    /// <summary>
    /// The SQS endpoint that notifications are sent to, for example <c>http://localhost:4566</c>; its queues have the paths
    /// <c>/account/name</c>. Requests are signed with public credentials, so it must be an emulator. Default: null, no notifications:
    /// destinations are rejected.
    /// </summary>
    public Uri? QueueEndpoint { get; set; }

    /// <summary>Sends the requests to the endpoint of queues. Default: the network.</summary>
    internal HttpMessageHandler? QueueHandler { get; set; }

    /// <summary>
    /// The maximum number of orders that are processed in one transaction when changes are due: a few milliseconds of work, so that other
    /// calls do not wait longer.
    /// </summary>
    internal int MovesAtOnce { get; set; } = 500;

    /// <summary>The default store file of a user: <c>AmazonMcf/embedded.db</c> under the local application data folder.</summary>
    public static string DefaultPath => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "AmazonMcf",
        "embedded.db");
}
