using AmazonMcf.Model;

namespace AmazonMcf.Submission;

/// <summary>Work that a stop interrupted. Pipe it into the same command to find out its outcome.</summary>
public sealed class McfInterruption : McfSellerObject
{
    /// <summary>The command that was stopped, for example <c>New-McfOrder</c>.</summary>
    public string Command { get; init; } = "";

    /// <summary>The target of the work, usually an order id.</summary>
    public string Target { get; init; } = "";

    /// <summary>The order id; the same as <see cref="Target"/> if the command works on orders.</summary>
    public string? SellerFulfillmentOrderId { get; init; }

    /// <summary>What is known about the work; see <see cref="McfInterruptionKind"/>.</summary>
    public string Kind { get; init; } = McfInterruptionKind.NotSent;

    /// <summary>The same, as a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The number of requests that were sent.</summary>
    public int Attempts { get; init; }

    /// <summary>When the work was stopped, in UTC.</summary>
    public DateTime StoppedAt { get; init; }

    /// <summary>The order, if the work was placing one. Personal data.</summary>
    public McfOrderRequest? Order { get; init; }

    /// <summary>
    /// The result that was not written, for <see cref="McfInterruptionKind.AnsweredNotWritten"/>: an object or an exception.
    /// </summary>
    public object? Result { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Target}: {Kind}";
}
