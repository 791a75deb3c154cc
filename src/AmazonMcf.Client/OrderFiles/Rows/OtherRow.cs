namespace AmazonMcf.OrderFiles.Rows;

/// <summary>What a row of a file is that is not part of an order.</summary>
internal enum OtherRow
{
    /// <summary>It is part of an order.</summary>
    None,

    /// <summary>It describes the columns.</summary>
    Description,

    /// <summary>It repeats the header, as in exports that were put together.</summary>
    Header,

    /// <summary>It has a total or another remark about the orders above.</summary>
    Footer,
}
