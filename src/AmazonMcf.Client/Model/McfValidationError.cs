namespace AmazonMcf.Model;

/// <summary>One rule that an input breaks. Nothing is sent for an input with faults.</summary>
public sealed class McfValidationError
{
    /// <summary>The member as a path, for example <c>Items[2].Quantity</c>.</summary>
    public string Member { get; set; } = "";

    /// <summary>The value found; masked where it is personal data.</summary>
    public string? Value { get; set; }

    /// <summary>The rule, as one sentence.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The file, where the input came from one.</summary>
    public string? Path { get; set; }

    /// <summary>The row of the file, counted as in <see cref="McfOrderSource.Rows"/>.</summary>
    public int? Row { get; set; }

    /// <summary>The column of the file, by its header.</summary>
    public string? Column { get; set; }

    /// <summary>The order, where it is known.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <inheritdoc />
    public override string ToString() => ValidationErrorText.Describe(this);
}
