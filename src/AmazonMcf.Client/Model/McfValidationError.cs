namespace AmazonMcf.Model;

/// <summary>A validation error: a rule that the input breaks. Nothing is sent for an input with validation errors.</summary>
public sealed class McfValidationError
{
    /// <summary>The path of the member, for example <c>Items[2].Quantity</c>.</summary>
    public string Member { get; set; } = "";

    /// <summary>The value; masked if it is personal data.</summary>
    public string? Value { get; set; }

    /// <summary>The rule, as one sentence.</summary>
    public string Rule { get; set; } = "";

    /// <summary>The file; null if the input did not come from a file.</summary>
    public string? Path { get; set; }

    /// <summary>The worksheet; null if the file is not a workbook.</summary>
    public string? Worksheet { get; set; }

    /// <summary>The row of the file, numbered as in <see cref="McfOrderSource.Rows"/>.</summary>
    public int? Row { get; set; }

    /// <summary>The header of the column in the file.</summary>
    public string? Column { get; set; }

    /// <summary>The order id, if known.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>What to do about it, as one sentence.</summary>
    public string Remedy => ValidationRemedy.Of(this);

    /// <inheritdoc />
    public override string ToString() => ValidationErrorText.Describe(this);
}
