using AmazonMcf.Benchmarks;

var file = Path.Combine(Path.GetTempPath(), $"mcf-bench-{Environment.ProcessId}.txt");
try
{
    FlatFile.Write(file, orders: 20_000);
    var parsing = Stopwatches.Best(() => OrderFileReading.CellsOnly(file));
    var reading = Stopwatches.Best(() => OrderFileReading.Orders(file));
    Console.WriteLine($"order file, 20,000 orders of 2 rows: cells alone (CsvHelper) {parsing.TotalMilliseconds:0} ms, "
        + $"orders (OrderFileReader) {reading.TotalMilliseconds:0} ms, ratio {reading / parsing:0.0}");
}
finally
{
    File.Delete(file);
}
