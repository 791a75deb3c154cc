using System.Collections.ObjectModel;
using System.Text.Json;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>Takes the objects of the model out of their envelopes. What the envelope says goes with them as additional data.</summary>
internal static class MwsContents
{
    public static IEnumerable<object> Of(MwsRequest request)
    {
        var content = request.Order ?? request.Update ?? (object?)request.Preview ?? request;
        return [content];
    }

    public static IEnumerable<object> Of(MwsResponse response)
    {
        IEnumerable<object?> found = MwsOperations.Find(response.Operation ?? "")?.Contents is { } contents
            ? contents(response)
            : [response];
        foreach (var content in found.OfType<object>())
        {
            Complete(content, response);
            yield return content;
        }
    }

    private static void Complete(object content, MwsResponse response)
    {
        switch (content)
        {
            case McfOrder order: order.AdditionalData = Join(order.AdditionalData, response); break;
            case McfTracking tracking: tracking.AdditionalData = Join(tracking.AdditionalData, response); break;
            case McfPreview preview: preview.AdditionalData = Join(preview.AdditionalData, response); break;
            case McfReturn created: created.AdditionalData = Join(created.AdditionalData, response); break;
            case McfReturnReason reason: reason.AdditionalData = Join(reason.AdditionalData, response); break;
        }
    }

    private static ReadOnlyDictionary<string, string> Join(IReadOnlyDictionary<string, string> own, MwsResponse response)
    {
        var joined = new Dictionary<string, string>(StringComparer.Ordinal);
        if (response.RequestId is { } id)
        {
            joined[nameof(response.RequestId)] = "\"" + JsonEncodedText.Encode(id) + "\"";
        }

        foreach (var entry in response.AdditionalData.Concat(own))
        {
            joined[entry.Key] = entry.Value;
        }

        return new(joined);
    }
}
