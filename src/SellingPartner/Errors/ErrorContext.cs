namespace SellingPartner.Errors;

/// <summary>Where and how a failure happened: what every <see cref="SellingPartnerException"/> carries.</summary>
public sealed class ErrorContext
{
    /// <summary>The context of a failure that has none, for example of local validation.</summary>
    public static ErrorContext None { get; } = new();

    /// <summary>The operation, by the name of Amazon's model.</summary>
    public string? Operation { get; init; }

    /// <summary>What it was about: an order id, a package number, a SKU.</summary>
    public string? Target { get; init; }

    /// <summary>The host that was asked, with its port where that is not the usual one.</summary>
    public string? Host { get; init; }

    /// <summary>The HTTP status, where there was an answer.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>All errors of the answer.</summary>
    public IReadOnlyList<ServiceError> Errors { get; init; } = [];

    /// <summary>The service's request id, for a support case.</summary>
    public string? RequestId { get; init; }

    /// <summary>The first 200 characters of an answer that was not JSON.</summary>
    public string? BodyStart { get; init; }

    /// <summary>The role that the application needs for the operation; null where none is named.</summary>
    internal string? Role { get; init; }

    /// <summary>Whether the service itself refused the request, so that this request did nothing.</summary>
    internal bool ProvesRejection { get; init; }

    /// <summary>How many requests were sent.</summary>
    public int Attempts { get; init; }

    /// <summary>How long was waited for quota and between attempts.</summary>
    public TimeSpan Waited { get; init; }
}
