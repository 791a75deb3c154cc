namespace AmazonMcf.OrderFiles.Columns;

/// <summary>Whether a column is about the whole order or about one line.</summary>
internal enum MemberLevel
{
    /// <summary>The order: the value is on the first row; further rows may repeat it or leave it empty.</summary>
    Order,

    /// <summary>As <see cref="Order"/>, and part of the address: a row with it is not a mere continuation.</summary>
    Address,

    /// <summary>One line.</summary>
    Line,
}
