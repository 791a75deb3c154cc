namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>A piece of work that is measured.</summary>
internal interface IScenario
{
    /// <summary>What the console says while it runs.</summary>
    string Name { get; }

    /// <summary>Measures it.</summary>
    IAsyncEnumerable<Row> RunAsync();
}
