using AmazonMcf.Model;

namespace AmazonMcf.Submission;

/// <summary>A piece of work that a stop cut off. Pipe it into the command it came from to settle it.</summary>
public sealed class McfInterruption : McfSellerObject
{
    /// <summary>The command that was stopped, for example <c>New-McfOrder</c>.</summary>
    public string Command { get; init; } = "";

    /// <summary>What it was about: an order id as a rule.</summary>
    public string Target { get; init; } = "";

    /// <summary>The order it was about; the same as <see cref="Target"/> where the command works on orders.</summary>
    public string? SellerFulfillmentOrderId { get; init; }

    /// <summary>What is known.</summary>
    public McfInterruptionKind Kind { get; init; }

    /// <summary>The same as a sentence.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many requests had left for it.</summary>
    public int Attempts { get; init; }

    /// <summary>When the work was stopped, in UTC.</summary>
    public DateTime StoppedAt { get; init; }

    /// <summary>The order that was to be placed, where the work was placing one. Personal data.</summary>
    public McfOrderRequest? Order { get; init; }

    /// <summary>
    /// The answer that was not written, for <see cref="McfInterruptionKind.AnsweredNotWritten"/>: a result, or the exception that was the
    /// answer.
    /// </summary>
    public object? Result { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Target}: {Kind}";
}
