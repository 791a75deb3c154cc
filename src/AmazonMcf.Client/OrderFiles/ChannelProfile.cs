using System.Text;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Channels;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// The settings of a sales channel in one JSON file: prefix and suffix of order ids, marketplace, features, speeds, hold, comment, SKU map,
/// and the orders that are not placed. Options that are set explicitly override it, and so do values of the order itself, except for the
/// hold.
/// </summary>
public sealed class ChannelProfile
{
    private readonly ChannelSettings settings;
    private readonly SpeedTable speeds;

    private ChannelProfile(ChannelSettings settings, string path, SkuMap? skuMap)
    {
        (this.settings, speeds, Path) = (settings, new SpeedTable(settings.SpeedMap), path);
        SkuMap = skuMap;
    }

    /// <summary>The name of the channel. Default: the name of the file without extension.</summary>
    public string Name => settings.Name;

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>The marketplace of orders that name none; null if the profile sets none.</summary>
    public McfMarketplace? Marketplace => settings.Marketplace;

    /// <summary>The SKU map of the channel; null if it has none.</summary>
    public SkuMap? SkuMap { get; }

    /// <summary>Reads a profile.</summary>
    /// <param name="path">The JSON file.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    /// <exception cref="McfValidationException">The profile contains errors; each names the JSON path of its member.</exception>
    /// <exception cref="McfSkuMapException">The SKU map of the profile cannot be read or contains errors.</exception>
    public static ChannelProfile Load(string path)
    {
        var fullPath = System.IO.Path.GetFullPath(path);
        if (string.Equals(System.IO.Path.GetExtension(fullPath), ".psd1", StringComparison.OrdinalIgnoreCase))
        {
            throw new McfOrderFileException(
                $"'{System.IO.Path.GetFileName(path)}' is a PowerShell data file, which only PowerShell can read.",
                fullPath,
                "Save the channel profile as a JSON file.");
        }

        try
        {
            using var reader = new StreamReader(fullPath, new UTF8Encoding(false, throwOnInvalidBytes: true), true);
            return Parse(reader.ReadToEnd(), fullPath);
        }
        catch (DecoderFallbackException failure)
        {
            throw new McfOrderFileException(
                $"'{System.IO.Path.GetFileName(path)}' is not valid UTF-8.", fullPath, "Save the channel profile as UTF-8.", failure);
        }
        catch (Exception failure) when (OrderFileFailure.Explain(failure, fullPath) is { } explained && failure is not McfException)
        {
            throw explained;
        }
    }

    /// <inheritdoc />
    public override string ToString() => Name;

    /// <summary>Reads a profile from JSON.</summary>
    /// <param name="json">The content.</param>
    /// <param name="path">The full path of the file that contains it.</param>
    internal static ChannelProfile Parse(string json, string path)
    {
        var settings = ChannelReader.Read(json, path);
        return new(settings, path, settings.SkuMap is { } map ? SkuMap.Load(map) : null);
    }

    /// <summary>The settings.</summary>
    internal ChannelSettings Settings => settings;

    /// <summary>The same profile with a different hold.</summary>
    internal ChannelProfile With(bool hold) => new(settings with { Hold = hold }, Path, SkuMap);

    /// <summary>Sets what an order does not say itself. Its speed and id are set where they are read.</summary>
    internal void Complete(McfOrderRequest order)
    {
        order.MarketplaceId = order.MarketplaceId.NullIfBlank() ?? settings.Marketplace?.MarketplaceId;
        order.FulfillmentPolicy = order.FulfillmentPolicy.NullIfBlank() ?? settings.FulfillmentPolicy;
        order.DisplayableOrderComment = order.DisplayableOrderComment.NullIfBlank() ?? settings.Comment;
        foreach (var feature in settings.Features)
        {
            if (order.FeatureConstraints?.Any(own => FeatureNames.Normalize(own.FeatureName) == feature.FeatureName) != true)
            {
                order.FeatureConstraints ??= [];
                order.FeatureConstraints.Add(new McfFeatureSetting
                {
                    FeatureName = feature.FeatureName,
                    FeatureFulfillmentPolicy = feature.FeatureFulfillmentPolicy,
                });
            }
        }

        if (settings.Hold)
        {
            order.FulfillmentAction = FulfillmentActions.Hold;
        }
    }

    /// <summary>
    /// Applies the profile to an order that was passed as one object. An order that was read with a profile is not changed by it again.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="setExplicit">Sets explicit values, which override the profile.</param>
    /// <returns>The error, if the order was read with a different profile; null if there is none.</returns>
    internal McfValidationError? ApplyTo(McfOrderRequest order, Action<McfOrderRequest> setExplicit)
    {
        if (order.Source?.Channel is { } channel)
        {
            setExplicit(order);
            return string.Equals(channel, Name, StringComparison.OrdinalIgnoreCase) ? null : OfOtherChannel(order, channel);
        }

        Complete(order);
        order.ShippingSpeedCategory = order.ShippingSpeedCategory.NullIfBlank() is { } speed
            ? speeds.Find(speed) ?? speed
            : settings.DefaultSpeed;
        setExplicit(order);
        var source = order.Source ??= new McfOrderSource();
        source.Channel = Name;
        Rename(order, source);
        return null;
    }

    /// <summary>Why an order of the channel is not placed, as a sentence; null if it is placed.</summary>
    internal string? ReasonToExclude(
        IEnumerable<string?> locations,
        IEnumerable<string?> methods,
        IEnumerable<string?> tags,
        IEnumerable<string?> skus,
        string? country
    ) =>
        settings.Exclusions.Find(locations, methods, tags, skus, country) is { } found
            ? $"the channel profile '{Name}' excludes the {found}"
            : null;

    /// <summary>Why an order that was passed as one object is not placed; null if it is placed. It has no location and no tags.</summary>
    internal string? ReasonToExclude(McfOrderRequest order) => ReasonToExclude(
        [],
        [order.ShippingSpeedCategory],
        [],
        order.Items.Select(line => line.ShopSku ?? line.SellerSku),
        order.DestinationAddress?.CountryCode);

    private McfValidationError OfOtherChannel(McfOrderRequest order, string channel) => new()
    {
        Member = nameof(order.Source) + "." + nameof(McfOrderSource.Channel),
        Value = channel,
        Rule = $"must be '{Name}', the channel of this command: the order was read with a different channel profile.",
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
    };

    private void Rename(McfOrderRequest order, McfOrderSource source)
    {
        // An order that already has a prefix keeps it.
        if (source.OrderId is not null || order.SellerFulfillmentOrderId.NullIfBlank() is not { } id
            || (settings.OrderIdPrefix ?? settings.OrderIdSuffix) is null)
        {
            return;
        }

        source.OrderId = id;
        order.DisplayableOrderId = order.DisplayableOrderId.NullIfBlank() ?? id;
        order.SellerFulfillmentOrderId = settings.OrderIdPrefix + id + settings.OrderIdSuffix;
    }
}
