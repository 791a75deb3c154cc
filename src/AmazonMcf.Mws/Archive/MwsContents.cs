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

    public static IEnumerable<object> Of(MwsAnswer answer)
    {
        IEnumerable<object?> found = MwsOperations.Find(answer.Operation ?? "")?.Contents is { } contents ? contents(answer) : [answer];
        foreach (var content in found.OfType<object>())
        {
            Complete(content, answer);
            yield return content;
        }
    }

    private static void Complete(object content, MwsAnswer answer)
    {
        switch (content)
        {
            case McfOrder order: order.AdditionalData = Join(order.AdditionalData, answer); break;
            case McfTracking tracking: tracking.AdditionalData = Join(tracking.AdditionalData, answer); break;
            case McfPreview preview: preview.AdditionalData = Join(preview.AdditionalData, answer); break;
            case McfReturn created: created.AdditionalData = Join(created.AdditionalData, answer); break;
            case McfReturnReason reason: reason.AdditionalData = Join(reason.AdditionalData, answer); break;
        }
    }

    private static ReadOnlyDictionary<string, string> Join(IReadOnlyDictionary<string, string> own, MwsAnswer answer)
    {
        var joined = new Dictionary<string, string>(StringComparer.Ordinal);
        if (answer.RequestId is { } id)
        {
            joined[nameof(answer.RequestId)] = "\"" + JsonEncodedText.Encode(id) + "\"";
        }

        foreach (var entry in answer.AdditionalData.Concat(own))
        {
            joined[entry.Key] = entry.Value;
        }

        return new(joined);
    }
}
