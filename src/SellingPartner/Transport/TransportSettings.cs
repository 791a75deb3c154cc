using SellingPartner.Authentication;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Quota;

namespace SellingPartner.Transport;

/// <summary>Where an <see cref="ApiTransport"/> sends its requests, as whom, and within which bounds.</summary>
internal sealed class TransportSettings
{
    /// <summary>The name of the connection, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>The base URL of the API.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>What to log in with.</summary>
    public required LwaCredentials Credentials { get; init; }

    /// <summary>Creates the exceptions of a login.</summary>
    public required ApiErrors LoginErrors { get; init; }

    /// <summary>The User-Agent header.</summary>
    public required string UserAgent { get; init; }

    /// <summary>The usage plan.</summary>
    public required QuotaPlan Plan { get; init; }

    /// <summary>How many requests one operation may cost, those throttled and those with an expired token aside.</summary>
    public required int MaxAttempts { get; init; }

    /// <summary>How long all waits between the attempts of one operation may take together.</summary>
    public required TimeSpan MaxRetryWait { get; init; }

    /// <summary>How long one attempt may take.</summary>
    public required TimeSpan RequestTimeout { get; init; }

    /// <summary>What a response must show before it counts.</summary>
    public required ResponseProof Proof { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Numbers from 0 up to 1, for the waits between attempts.</summary>
    public required Func<double> Random { get; init; }

    /// <summary>Handles requests instead of the network. Default: null, the network.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The store behind <see cref="Handler"/>: transports on one store share its quota. Default: null, none.</summary>
    public string? Store { get; init; }

    /// <summary>Where several machines count the quota. Default: null, this process counts it.</summary>
    public QuotaStoreSettings? QuotaStore { get; init; }
}
