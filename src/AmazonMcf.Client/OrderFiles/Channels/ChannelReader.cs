using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Channels;

/// <summary>Reads a channel profile and validates all of it, so that all errors are reported together.</summary>
internal sealed class ChannelReader
{
    private const int MostOfOrderId = 40;
    private const int MostOfComment = 750;

    private static readonly string[] Members =
    [
        "$schema", "name", "orderIdPrefix", "orderIdSuffix", "marketplace", "features", "speedMap", "defaultSpeed", "fulfillmentPolicy",
        "hold", "comment", "commentLanguage", "skuMap", "exclude",
    ];

    private static readonly string[] ExcludeMembers = ["location", "shippingMethod", "tag", "sku", "country"];

    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    // The speed that needs a window cannot be the speed of all orders.
    private static readonly string[] Speeds =
        [.. ShippingSpeedCategories.All.Where(speed => speed != ShippingSpeedCategories.ScheduledDelivery)];

    private readonly string file;
    private readonly List<McfValidationError> errors = [];

    private ChannelReader(string file) => this.file = file;

    /// <summary>Reads a profile.</summary>
    /// <param name="json">The content.</param>
    /// <param name="file">The full path of the file.</param>
    /// <exception cref="McfValidationException">The profile contains errors.</exception>
    public static ChannelSettings Read(string json, string file)
    {
        var reader = new ChannelReader(file);
        using var document = reader.Parse(json);
        var settings = document is null ? null : reader.ReadRoot(document.RootElement);
        return reader.errors.Count == 0 ? settings! : throw Invalid(reader.errors);
    }

    /// <summary>The exception for a profile with errors.</summary>
    public static McfValidationException Invalid(IReadOnlyList<McfValidationError> errors) =>
        new("The channel profile cannot be used. " + string.Join(" ", errors), errors);

    private JsonDocument? Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Options);
        }
        catch (JsonException failure)
        {
            errors.Add(new McfValidationError
            {
                Path = file,
                Row = (int)Math.Min(int.MaxValue, (failure.LineNumber ?? 0) + 1),
                Member = "$",
                Rule = FormattableString.Invariant($"is not valid JSON at character {(failure.BytePositionInLine ?? 0) + 1} of this line."),
            });
            return null;
        }
    }

    private ChannelSettings ReadRoot(JsonElement value)
    {
        var root = new ProfileObject(value, file, "$", Members, errors);
        _ = root.Text("$schema");
        return new ChannelSettings
        {
            Name = root.Text("name") ?? Path.GetFileNameWithoutExtension(file),
            OrderIdPrefix = root.Text("orderIdPrefix", IdRule),
            OrderIdSuffix = root.Text("orderIdSuffix", IdRule),
            Marketplace = McfMarketplaces.Find(root.Text("marketplace", text => McfMarketplaces.Find(text) is null
                ? "must be a known marketplace, for example US or ATVPDKIKX0DER."
                : null)),
            Features = [.. root.Texts("features", FeatureRule).Select(Feature)],
            SpeedMap = root.Table("speedMap", SpeedRule),
            DefaultSpeed = ShippingSpeedCategories.Normalize(root.Text("defaultSpeed", SpeedRule)),
            FulfillmentPolicy = FulfillmentPolicies.Normalize(root.Text(
                "fulfillmentPolicy", text => OneOf(FulfillmentPolicies.Normalize(text), FulfillmentPolicies.All))),
            Hold = root.Flag("hold"),
            Comment = ReadComment(root),
            SkuMap = root.Text("skuMap") is { } map ? FullPath(root, map) : null,
            Exclusions = ReadExclusions(root.Object("exclude", ExcludeMembers)),
        };
    }

    private static string? ReadComment(ProfileObject root)
    {
        var comment = root.Text(
            "comment", text => text.Length > MostOfComment ? $"must not be longer than {MostOfComment} characters." : null);
        var language = root.Text("commentLanguage", text => DefaultComments.In(text) is null
            ? $"must be one of these languages: {string.Join(", ", DefaultComments.Languages)}."
            : null);
        if (comment is not null && language is not null)
        {
            root.Add("commentLanguage", language, "must not be combined with comment: it selects the language of the default comment.");
        }

        return comment ?? (language is null ? null : DefaultComments.In(language));
    }

    private static ChannelExclusions ReadExclusions(ProfileObject? exclude) => exclude is null
        ? ChannelExclusions.None
        : new(
            exclude.Texts("location"),
            exclude.Texts("shippingMethod"),
            exclude.Texts("tag"),
            exclude.Texts("sku"),
            exclude.Texts("country", text => Countries.IsCountry(text) ? null : "must be a two-letter ISO 3166-1 country code."));

    // A path in a profile is relative to the profile, so that a folder of profiles and maps can be moved.
    private string? FullPath(ProfileObject root, string path)
    {
        try
        {
            return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", path));
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException or PathTooLongException)
        {
            root.Add("skuMap", path, "must be the path of a file.");
            return null;
        }
    }

    private static string? IdRule(string text) => text.Length >= MostOfOrderId ? $"must be shorter than {MostOfOrderId} characters."
        : text.Any(char.IsControl) ? "must not contain control characters."
        : null;

    private static string? SpeedRule(string text) => OneOf(ShippingSpeedCategories.Normalize(text), Speeds);

    private static string? FeatureRule(string text)
    {
        var feature = Feature(text);
        if (!FeatureFulfillmentPolicies.All.Contains(feature.FeatureFulfillmentPolicy))
        {
            return "must be the name of a feature, alone or with =Required or =NotRequired.";
        }

        // The list is open, but a name that is nearly a known one is misspelled.
        var isKnown = FeatureNames.All.Contains(feature.FeatureName);
        return !isKnown && NearMatch.Suggest(feature.FeatureName!, FeatureNames.All) is { Length: > 0 } hint
            ? "is not a known feature." + hint
            : null;
    }

    private static McfFeatureSetting Feature(string text)
    {
        var parts = text.Split(['='], 2);
        return new McfFeatureSetting
        {
            FeatureName = FeatureNames.Normalize(parts[0].Trim()),
            FeatureFulfillmentPolicy = parts.Length == 1
                ? FeatureFulfillmentPolicies.Required
                : FeatureFulfillmentPolicies.Normalize(parts[1].Trim()),
        };
    }

    private static string? OneOf(string? value, IReadOnlyList<string> all) =>
        value is not null && all.Contains(value) ? null : $"must be {string.Join(", ", all.Take(all.Count - 1))} or {all[all.Count - 1]}.";
}
