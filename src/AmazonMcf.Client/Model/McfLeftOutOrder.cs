namespace AmazonMcf.Model;

/// <summary>
/// A valid order that is not placed because of what its file says about it, for example because it is canceled. Commands that place orders
/// reject this object; the -Include parameters of the command that reads the file return the order itself.
/// </summary>
public sealed class McfLeftOutOrder : McfSellerObject
{
    /// <summary>The order id.</summary>
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>Why the order is excluded; see <see cref="McfLeftOutKind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The reason as a sentence, with the column and its value.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The full path of the file; null for rows from the pipeline.</summary>
    public string? Path { get; set; }

    /// <summary>The worksheet; null if the file is not a workbook.</summary>
    public string? Worksheet { get; set; }

    /// <summary>The rows of the order, each as the number of the line that it starts on.</summary>
    public McfCollection<int> Rows { get; set; } = [];

    /// <inheritdoc />
    public override string ToString() => $"{SellerFulfillmentOrderId}: {Reason}";
}
