import { Button } from '../../ui/Button.tsx'
import { saveKey } from '../../ui/platform.ts'

/** Save and Close under a small form on a trial's page. */
export const SmallFormFoot = ({ onClose }: { readonly onClose: () => void }) => (
  <div className="row wrap">
    <Button type="submit" kind="primary" size="dense" shortcut={saveKey()}>
      Save
    </Button>
    <Button kind="quiet" size="dense" onClick={onClose}>
      Close
    </Button>
  </div>
)
