namespace AmazonMcf.Outbound.Wire;

/// <content>What responses have beyond the description of the API.</content>
internal sealed partial class DeliveryPolicy
{
    /// <summary>The same as <see cref="Message"/>, under the name that responses use.</summary>
    public DeliveryMessage? Messaging { get; set; }
}
