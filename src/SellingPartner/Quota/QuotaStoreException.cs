namespace SellingPartner.Quota;

/// <summary>A quota store does not respond, or not usefully. The message names no secret.</summary>
internal sealed class QuotaStoreException(string message, Exception? inner = null) : Exception(message, inner);
