namespace SellingPartner.Errors;

/// <summary>The context of a failure, part of every <see cref="SellingPartnerException"/>.</summary>
public sealed class ErrorContext
{
    /// <summary>An empty context, for example for local validation.</summary>
    public static ErrorContext None { get; } = new();

    /// <summary>The name of the operation in Amazon's model.</summary>
    public string? Operation { get; init; }

    /// <summary>The target, such as an order id, a package number or a SKU.</summary>
    public string? Target { get; init; }

    /// <summary>The host, with its port if that is not the default.</summary>
    public string? Host { get; init; }

    /// <summary>The HTTP status; null if there was no response.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>All errors of the response.</summary>
    public IReadOnlyList<ServiceError> Errors { get; init; } = [];

    /// <summary>The service's request id, for support cases.</summary>
    public string? RequestId { get; init; }

    /// <summary>The first 200 characters of a response that was not JSON.</summary>
    public string? BodyStart { get; init; }

    /// <summary>The role that the application needs for the operation; null if unknown.</summary>
    internal string? Role { get; init; }

    /// <summary>Whether the service itself rejected the request, so that it had no effect.</summary>
    internal bool ProvesRejection { get; init; }

    /// <summary>The number of requests sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The time spent waiting for quota and between attempts.</summary>
    public TimeSpan Waited { get; init; }
}
