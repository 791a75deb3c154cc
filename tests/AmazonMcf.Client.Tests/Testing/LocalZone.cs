namespace AmazonMcf.Testing;

/// <summary>The local time zone of the process until it is disposed of. Unix only: Windows has the zone of the machine.</summary>
internal sealed class LocalZone : IDisposable
{
    private const string Variable = "TZ";

    private readonly string? before = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Sets the zone.</summary>
    /// <param name="id">Its name, for example <c>America/New_York</c>.</param>
    public LocalZone(string id)
    {
        Set(id);
        Assert.Equal(id, TimeZoneInfo.Local.Id);
    }

    public void Dispose() => Set(before);

    private static void Set(string? id)
    {
        Environment.SetEnvironmentVariable(Variable, id);
        TimeZoneInfo.ClearCachedData();
    }
}
