namespace AmazonMcf.OrderFiles.Values;

/// <summary>What kind of value a cell contains, and so which damage can be repaired with certainty.</summary>
internal enum ValueForm
{
    /// <summary>Text for people, such as an address line or a comment, and dates.</summary>
    Text,

    /// <summary>The name of a person, which may be a word such as Null.</summary>
    Name,

    /// <summary>An id or a SKU, in which every character matters.</summary>
    Id,

    /// <summary>A postal code or a telephone number.</summary>
    Code,

    /// <summary>A number, an amount, or yes and no.</summary>
    Number,
}
