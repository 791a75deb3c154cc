using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.OrderFiles.Values;

/// <summary>Turns shipping methods of a shop into Amazon's speeds: the user's table first, then the speeds' own names.</summary>
internal sealed class SpeedTable
{
    private static readonly string[] Endings = [" shipping", " delivery"];
    private readonly Dictionary<string, string> exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Wildcard Pattern, string Speed)> patterns = [];
    private (string? Method, string? Speed) last;

    public SpeedTable(IDictionary<string, string>? map)
    {
        foreach (var entry in map ?? new Dictionary<string, string>())
        {
            var speed = ShippingSpeedCategories.Normalize(entry.Value.Trim())!;
            if (!Wildcard.IsIn(entry.Key))
            {
                exact[entry.Key.Trim()] = speed;
            }
            else
            {
                patterns.Add((new Wildcard(entry.Key), speed));
            }
        }
    }

    /// <summary>The speed of a method; null when neither the table nor the names of the speeds know it.</summary>
    public string? Find(string method)
    {
        // Equal cells of a file are mostly one string.
        if (!ReferenceEquals(method, last.Method))
        {
            last = (method, LookUp(method));
        }

        return last.Speed;
    }

    private string? LookUp(string method)
    {
        if (exact.TryGetValue(method, out var speed))
        {
            return speed;
        }

        foreach (var (pattern, mapped) in patterns)
        {
            if (pattern.Matches(method))
            {
                return mapped;
            }
        }

        return ByName(method) ?? Endings
            .Where(ending => method.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .Select(ending => ByName(method.Substring(0, method.Length - ending.Length)))
            .FirstOrDefault();
    }

    private static string? ByName(string name)
    {
        var speed = ShippingSpeedCategories.Normalize(name.Trim());
        return ShippingSpeedCategories.All.Contains(speed) ? speed : null;
    }
}
