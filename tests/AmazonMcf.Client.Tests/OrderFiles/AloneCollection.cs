namespace AmazonMcf.Tests.OrderFiles;

/// <summary>
/// Tests that read the memory of the process, change its time zone or use up what it has: no other test runs beside them.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone in the process";
}
