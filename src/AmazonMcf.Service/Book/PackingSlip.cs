namespace AmazonMcf.Service.Book;

/// <summary>A packing slip that the seller asked for, with its values as they were sent.</summary>
internal sealed class PackingSlip : OrderDetail
{
    /// <summary>The template.</summary>
    public string? Template { get; set; }

    /// <summary>The values, by name; null for none.</summary>
    public Dictionary<string, string>? Attributes { get; set; }
}
