namespace AmazonMcf.FaultInjection.Planning;

/// <summary>A column of an order file.</summary>
/// <param name="FlatName">Its name in Amazon's flat file.</param>
/// <param name="TableName">Its name in a plain table.</param>
/// <param name="Read">Its value.</param>
/// <param name="IsOfLine">Whether it belongs to the line; what belongs to the order is only in its first row of a flat file.</param>
internal sealed record OrderColumn(string FlatName, string TableName, Func<PlannedOrder, PlannedLine, string> Read, bool IsOfLine = false);
