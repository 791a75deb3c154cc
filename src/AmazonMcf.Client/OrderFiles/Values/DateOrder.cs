namespace AmazonMcf.OrderFiles.Values;

/// <summary>Whether the day or the month comes first in dates such as 05/11/2026.</summary>
internal enum DateOrder
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The day comes first.</summary>
    DayFirst,

    /// <summary>The month comes first.</summary>
    MonthFirst,

    /// <summary>Some dates prove one order and some the other.</summary>
    Mixed,
}
