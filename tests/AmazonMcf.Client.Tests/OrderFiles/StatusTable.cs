namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Writes tables with columns about the status of orders.</summary>
internal static class StatusTable
{
    /// <summary>One order a row, with three units, and further columns.</summary>
    public static string Table(string[] columns, params string[][] rows) => OrderText.Lines([
        OrderText.CsvHeader + "," + string.Join(",", columns),
        .. rows.Select((cells, index) => OrderText.CsvRow($"A{index + 1}", quantity: "3") + "," + string.Join(",", cells)),
    ]);

    /// <summary>One order, each row a line of three units, with further columns.</summary>
    public static string Order(string[] columns, params string[][] rows) => OrderText.Lines([
        OrderText.CsvHeader + "," + string.Join(",", columns),
        .. rows.Select((cells, index) => OrderText.CsvRow("A1", $"SKU-{index + 1}", "3") + "," + string.Join(",", cells)),
    ]);
}
