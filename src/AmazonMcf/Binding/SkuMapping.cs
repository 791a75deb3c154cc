using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Statuses;

namespace AmazonMcf.Binding;

/// <summary>The SKU map of a command, and what happens to lines that are not in it.</summary>
/// <param name="map">The map; null for none.</param>
/// <param name="unmapped">What happens to lines that are not in the map.</param>
/// <param name="isOfChannel">Whether it is the map of a channel profile.</param>
internal sealed class SkuMapping(SkuMap? map, McfUnmappedSku unmapped, bool isOfChannel = false)
{
    private readonly StatusTally tally = new();

    /// <summary>No map.</summary>
    public static SkuMapping None { get; } = new(null, McfUnmappedSku.Error);

    /// <summary>Counts what was excluded from orders that were passed as objects.</summary>
    public IReadOnlyList<string> ClosingWarnings => tally.Warnings;

    /// <summary>Reads the map of a parameter.</summary>
    /// <param name="command">The command, whose location relative paths start at.</param>
    /// <param name="value">The path of a file, a hashtable, an object or a map; null for none.</param>
    /// <param name="unmapped">What happens to lines that are not in the map.</param>
    /// <param name="channel">The channel profile, whose map is the default; null for none.</param>
    /// <exception cref="Errors.McfSkuMapException">The map is invalid.</exception>
    public static SkuMapping Load(PSCmdlet command, object? value, McfUnmappedSku unmapped, ChannelProfile? channel = null)
    {
        var typed = LoadMap(command, value);
        var map = typed ?? channel?.SkuMap;
        return new(channel is null ? map : map?.ForDefault(channel.Name), unmapped, isOfChannel: typed is null);
    }

    /// <summary>Reads the map of a parameter alone.</summary>
    /// <param name="command">The command, whose location relative paths start at.</param>
    /// <param name="value">The path of a file, a hashtable, an object or a map; null for none.</param>
    /// <exception cref="Errors.McfSkuMapException">The map is invalid.</exception>
    public static SkuMap? LoadMap(PSCmdlet command, object? value)
    {
        var plain = InputObject.Unwrap(value);
        return plain switch
        {
            null => null,
            SkuMap loaded => loaded,
            FileSystemInfo file => SkuMap.Load(file.FullName),
            _ when InputObject.IsBag(plain) => SkuMap.From((IDictionary)Plain(plain)!),
            _ => SkuMap.Load(command.GetUnresolvedProviderPathFromPSPath(PlainText.Of(plain))),
        };
    }

    /// <summary>Sets the options for rows.</summary>
    public OrderFileOptions On(OrderFileOptions options)
    {
        (options.SkuMap, options.UnmappedSku) = (map, unmapped);
        return options;
    }

    /// <summary>
    /// Applies the map to an order that was passed as one object. A profile does not change an order again that was read with one.
    /// </summary>
    public OrderFileEntry On(OrderFileEntry entry)
    {
        if (map is null || (isOfChannel && entry.Order?.Source?.Channel is not null))
        {
            return entry;
        }

        entry.MapSkus(map, unmapped);
        if (entry.LeftOut is { } order)
        {
            tally.AddOrder(order.Kind);
        }

        foreach (var line in entry.LeftOutLines)
        {
            tally.AddLine(line.Kind);
        }

        return entry;
    }

    // The client does not know PowerShell's wrappers. Only a hashtable has no order of its own.
    private static object? Plain(object? value)
    {
        var plain = InputObject.Unwrap(value);
        if (plain is string || plain is null || (plain is not IEnumerable && !InputObject.IsBag(plain)))
        {
            return plain;
        }

        if (!InputObject.IsBag(plain))
        {
            return ((IEnumerable)plain).Cast<object?>().Select(Plain).ToList();
        }

        IDictionary table = plain is Hashtable ? new Hashtable() : new OrderedDictionary();
        foreach (var entry in InputObject.Read(plain))
        {
            table[entry.Key] = Plain(entry.Value);
        }

        return table;
    }
}
