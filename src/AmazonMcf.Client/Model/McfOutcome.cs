namespace AmazonMcf.Model;

/// <summary>The outcomes of placing an order, as text. See <see cref="McfOrderResult.Outcome"/>.</summary>
public static class McfOutcome
{
    /// <summary>The order was accepted by this run.</summary>
    public const string Created = nameof(Created);

    /// <summary>The order already existed with the same content; it was not placed again.</summary>
    public const string AlreadyExists = nameof(AlreadyExists);

    /// <summary>The service rejected the order, or an order with the same id and different content exists.</summary>
    public const string Rejected = nameof(Rejected);

    /// <summary>A request was sent, and its outcome is unknown. Run the command again with the same input to find out.</summary>
    public const string Unknown = nameof(Unknown);

    /// <summary>The order was not sent, for example because the run was stopped.</summary>
    public const string NotSent = nameof(NotSent);

    /// <summary>The order was excluded because of what its file says about it, for example because it is canceled.</summary>
    public const string LeftOut = nameof(LeftOut);
}
