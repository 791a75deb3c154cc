using System.Text.Json;
using AmazonMcf.Notifications.V1.Wire;

namespace AmazonMcf.Notifications.V1;

/// <summary>What every response of the API has at its top level beside its payload.</summary>
internal interface INotificationsResponse
{
    /// <summary>The errors; none for a success.</summary>
    List<Error>? Errors { get; }

    /// <summary>Members that the description of the API does not have.</summary>
    IDictionary<string, JsonElement>? AdditionalData { get; }
}
