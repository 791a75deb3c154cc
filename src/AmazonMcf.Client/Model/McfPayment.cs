namespace AmazonMcf.Model;

/// <summary>A payment for an order; required for orders in India.</summary>
public sealed class McfPayment
{
    /// <summary>The id of the transaction.</summary>
    public string? PaymentTransactionId { get; set; }

    /// <summary>The payment method, in the seller's words.</summary>
    public string? PaymentMode { get; set; }

    /// <summary>When it was paid, in UTC.</summary>
    public DateTime? PaymentDate { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{PaymentMode} {PaymentTransactionId}".Trim();
}
