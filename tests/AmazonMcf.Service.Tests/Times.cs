namespace AmazonMcf.Service;

/// <summary>The rhythm of the warehouses, as the tests expect it.</summary>
internal static class Times
{
    public static readonly TimeSpan Validated = TimeSpan.FromSeconds(12);
    public static readonly TimeSpan Planned = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Picked = TimeSpan.FromMinutes(70);
    public static readonly TimeSpan Shipped = new(1, 0, 0, 1);
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);
}
