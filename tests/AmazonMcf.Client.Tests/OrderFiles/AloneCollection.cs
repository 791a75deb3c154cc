namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Tests that read the memory of the process or change its time zone: no other test runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone in the process";
}
