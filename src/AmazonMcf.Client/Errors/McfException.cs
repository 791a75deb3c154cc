using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The root of everything that goes wrong in AmazonMcf. Messages never hold secrets or personal data.</summary>
/// <param name="message">One sentence: what, which, why. Control characters in it are shown as escapes.</param>
/// <param name="context">Where and how it happened.</param>
/// <param name="innerException">The cause.</param>
public abstract class McfException(string message, ErrorContext context, Exception? innerException = null)
    : SellingPartnerException(message, context, innerException);
